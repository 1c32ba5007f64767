/** What stands in the way of a redaction, in words with the remedy. */
import { kindOf, type TextKind } from '../record/identifier.ts';
import { languageOfFrozenFile } from '../record/ledger.ts';
import { renderText } from '../text/markdown.ts';
import { surroundingsOf, type Passage } from '../text/passage.ts';
import { readBack } from './read-back.ts';
import type { RedactedText } from './redacted-text.ts';
import type { RedactedFile } from './redaction-plan.ts';

/** A redaction that is refused, with the remedy; `files` are those that stand in its way. */
export class RedactionRefusedError extends Error {
  override name = 'RedactionRefusedError';
  readonly files: readonly string[];
  constructor(message: string, files: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.files = files;
  }
}

/** Errors that a body has by itself; what a record says of its images is the same before and after. */
function errorsIn(body: string): number {
  return renderText(body).findings.filter(({ severity }) => severity === 'error').length;
}

/** Marks that nobody sees, and that languages need: of joining, and of direction. */
const INVISIBLE = /[\u{200c}-\u{200f}\u{61c}]/gu;

/**
 * What is read may be written otherwise: with emphasis, a link, an entity or an invisible mark inside of it. Readers would
 * still see it, and nothing in the file would look like it.
 *
 * @param redacted without the passage as it was typed; where it is left as it was typed is told elsewhere
 */
export function requireUnseen(path: string, redacted: RedactedText, passage: Passage): void {
  const { text, body } = redacted;
  const fields = text.slice(0, text.length - body.length).split('\n');
  const unlike = fields.filter((line) => surroundingsOf(line, passage).length === 0);
  // Lines of a list and cells of a table are no words side by side.
  const read = renderText(body).text.blocks.flatMap(({ plain }) => plain.split(/[\n\t]/));
  const [seen] = [...unlike, ...read]
    .flatMap((line) => [line, line.replaceAll(INVISIBLE, '')])
    .flatMap((line) => surroundingsOf(line, passage));
  if (seen === undefined) return;
  throw new RedactionRefusedError(
    `It is also written with marks inside of it, such as emphasis, a link, an entity or one that nobody sees: “… ${seen} …”. Run this again and give that spelling too, with its marks, copied as it stands in the file.`,
    [path],
  );
}

/** A frozen file with its marks must be one that the reader takes, with its paragraphs counted as before. */
export function requireReadable(id: string, file: RedactedFile): void {
  const role = languageOfFrozenFile(file.name) === undefined ? 'original' : 'translation';
  const read = (text: string) => readBack(role, kindOf(id) as TextKind, file.path, text, []);
  const back = read(file.after);
  const [error] = back.problems.filter(({ severity }) => severity === 'error');
  const hint = 'Give a longer passage, with everything that belongs to it, and run this again.';
  const refuse = (line: number, reason: string): never => {
    throw new RedactionRefusedError(
      `A mark cannot stand there (line ${String(line)}: ${reason}). ${hint}`,
      [file.path],
    );
  };
  if (error !== undefined) refuse(error.line, error.code);
  if (file.left[0] !== undefined) refuse(file.left[0].line, 'no words stand there');
  const body = read(file.before).body ?? '';
  const after = back.body ?? '';
  if (errorsIn(after) > errorsIn(body)) refuse(back.bodyLine + 1, 'it breaks a link or a list');
  if (renderText(after).text.paragraphs !== back.record?.paragraphs)
    refuse(back.bodyLine + 1, 'the paragraphs would be counted anew');
}
