/** A sheet as lines of text: under each sentence what speaks for it, in full where it is not the same as just above. */
import type { Sheet, SheetLine, SheetPassage } from './sheet.ts';

const isHeading = ({ name }: SheetPassage) => name === 'heading' || name.endsWith('.heading');

const SAID: Readonly<Record<SheetLine['cited'], string>> = {
  here: '',
  later: 'from a later sentence: ',
  nowhere: '',
};

function belowLine({ cited, sources }: SheetLine, before: SheetLine | undefined): string[] {
  if (sources.length === 0) return ['no source'];
  const isSame = before?.cited === cited && before.sources.join('\n') === sources.join('\n');
  return isSame ? ['as above'] : sources.map((source) => SAID[cited] + source);
}

function wordsOfPassage(passage: SheetPassage): string {
  const { name, lines } = passage;
  if (isHeading(passage)) return `${name}: ${lines.map(({ text }) => text).join(' ')}`;
  const words = lines.flatMap((line, index) => [
    `  ${line.text}`,
    ...belowLine(line, lines[index - 1]).map((below) => `      ${below}`),
  ]);
  return [name, ...words].join('\n');
}

/**
 * The sheet as it is printed. Its last line counts the sentences, so that two readers know that they read the same.
 *
 * @example sheetText(sheet).split('\n').at(-2) // '12 sentences: 8 with a source, 3 with that of a later one, 1 without'
 */
export function sheetText({ file, lang, listed, passages }: Sheet): string {
  const lines = passages
    .filter((passage) => !isHeading(passage))
    .flatMap((passage) => passage.lines);
  const count = (state: SheetLine['cited']) =>
    String(lines.filter(({ cited }) => cited === state).length);
  const sum =
    `${String(lines.length)} sentence${lines.length === 1 ? '' : 's'}: ${count('here')} with a source, ` +
    `${count('later')} with that of a later one, ${count('nowhere')} without`;
  const head = [`${file} (${lang})`, ...listed.map((source) => `  ${source}`)].join('\n');
  return `${[head, ...passages.map(wordsOfPassage), sum].join('\n\n')}\n`;
}
