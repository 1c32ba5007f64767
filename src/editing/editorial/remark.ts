/** What a careful editor would remark upon, and where: nothing of it is a mistake of form. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../../read/archive.ts';
import type { MessageValues } from '../../read/messages.ts';
import { Mistakes } from '../../read/mistakes.ts';
import { SourceFile } from '../../read/source-file.ts';
import type { Problem } from '../../record/problem.ts';

export interface Remark {
  code: string;
  /** Path from the folder that holds `content/`. */
  file: string;
  /** The first words of what is meant, as a reader reads them; the place is looked for by them. */
  words: string;
  values?: MessageValues;
}

/** How many words tell one place of a file from another. */
const TELLING = 6;

/** Where words stand in a file, however its lines are broken: the front matter folds them. */
function placeOf(words: string, text: string): { offset: number; length: number } {
  const first = words.split(/\s+/).filter(Boolean).slice(0, TELLING);
  const pattern = first.map((word) => RegExp.escape(word)).join(String.raw`[\s*_]+`);
  const found = new RegExp(pattern).exec(text);
  return found === null
    ? { offset: 0, length: 1 }
    : { offset: found.index, length: found[0].length };
}

/** Remarks as problems, each at its line. Every file is read once more, since records do not keep their places. */
export function toProblems({ folder }: Archive, remarks: readonly Remark[]): Problem[] {
  const byFile = Map.groupBy(remarks, ({ file }) => file);
  return [...byFile].flatMap(([file, ofFile]) => {
    const text = readFileSync(join(dirname(folder), file), 'utf8').replaceAll('\r\n', '\n');
    const mistakes = new Mistakes(new SourceFile(file, text));
    for (const { code, words, values } of ofFile) {
      const { offset, length } = placeOf(words, text);
      mistakes.add(code, offset, length, values);
    }
    return mistakes.toProblems();
  });
}
