/** Which files of a text hold a passage, and what they are without it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { KINDS, kindOf, type TextKind } from '../record/identifier.ts';
import { languageOfFrozenFile, type LedgerAccount } from '../record/ledger.ts';
import { renderText } from '../text/markdown.ts';
import type { Passage } from '../text/passage.ts';
import { hashOfFile } from './frozen-file.ts';
import { readBack } from './read-back.ts';
import { redactText, type NewHashes, type TextPlace } from './redacted-text.ts';

/** A redaction that is refused, with the remedy; `files` are those that stand in its way. */
export class RedactionRefusedError extends Error {
  override name = 'RedactionRefusedError';
  readonly files: readonly string[];
  constructor(message: string, files: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.files = files;
  }
}

/** A file that changes, or that holds the passage where no mark can stand. */
export interface RedactedFile {
  /** From the content folder. */
  path: string;
  name: string;
  isFrozen: boolean;
  before: string;
  after: string;
  places: TextPlace[];
  /** In a working file, where an editor has to take it out. */
  left: TextPlace[];
}

const folderOf = (id: string) => `${KINDS[kindOf(id)].folder}/${id}`;

/** Errors that a body has by itself; what a record says of its images is the same before and after. */
function errorsIn(body: string): number {
  return renderText(body).findings.filter(({ severity }) => severity === 'error').length;
}

function requireReadable(id: string, file: RedactedFile): void {
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

function planVersions(
  content: string,
  id: string,
  { versions }: LedgerAccount,
  passage: Passage,
  salt: () => string,
): RedactedFile[] {
  return versions.flatMap(({ file: name, state, sha256 }) => {
    if (state === 'withdrawn') return [];
    const path = `${folderOf(id)}/versions/${name}`;
    const place = join(content, path);
    const before = existsSync(place) ? readFileSync(place, 'utf8') : '';
    if (hashOfFile(before) !== sha256)
      throw new RedactionRefusedError(
        'This file is not what was released. Get it back from git and run this again.',
        [path],
      );
    // The hash before stays in the ledger: with the same salt it would tell anybody whether a guess is right.
    const redacted = redactText(before, passage, { salt: () => salt() });
    if (redacted.places.length + redacted.left.length === 0) return [];
    const { text: after, places, left } = redacted;
    const file: RedactedFile = { path, name, isFrozen: true, before, after, places, left };
    requireReadable(id, file);
    return [file];
  });
}

/** Translations come first: whoever is cut off after them and runs again finds their `source_hash` right. */
function planWorking(content: string, id: string, passage: Passage): RedactedFile[] {
  const folder = join(content, folderOf(id));
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.md'))
    : [];
  const texts = new Map(
    names.flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      if (!isUtf8(bytes))
        throw new RedactionRefusedError('This file is not UTF-8. Save it as UTF-8 first.', [
          `${folderOf(id)}/${name}`,
        ]);
      return [[name, bytes.toString('utf8')] as const];
    }),
  );
  const plan = (name: string, before: string, hashes: NewHashes): RedactedFile => {
    const { text: after, places, left } = redactText(before, passage, hashes);
    const path = `${folderOf(id)}/${name}`;
    return { path, name, isFrozen: false, before, after, places, left };
  };
  const original = texts.get('index.md');
  const index = original === undefined ? undefined : plan('index.md', original, {});
  const oldHash = index && hashOfFile(index.before);
  const newHash = index && hashOfFile(index.after);
  const follow = (hash: string) => (hash === oldHash ? (newHash ?? hash) : hash);
  const translations = [...texts]
    .filter(([name]) => name !== 'index.md')
    .map(([name, text]) => plan(name, text, { source_hash: follow }));
  return [...translations, ...(index === undefined ? [] : [index])].filter(
    ({ before, after, left }) => before !== after || left.length > 0,
  );
}

/**
 * Every file of a text that a redaction changes, in the order in which they are written: working translations, the working
 * text, frozen versions. Nothing is written.
 *
 * @throws RedactionRefusedError where a frozen file could not hold the mark, or is not what was released
 */
export function planRedaction(
  content: string,
  id: string,
  account: LedgerAccount,
  passage: Passage,
  salt: () => string,
): RedactedFile[] {
  return [
    ...planWorking(content, id, passage),
    ...planVersions(content, id, account, passage, salt),
  ];
}
