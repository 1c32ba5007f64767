/** An archive of many short texts, so that the index has many pieces. The same numbers give the same texts. */
import type { PublicArchive } from '../../../src/disclose/public-archive.ts';
import { emptyArchive } from '../publish/public-archive.ts';
import { shownText, testimonyRecord, textOf } from './small-archive.ts';

/** Numbers from 0 to 1 that follow from a seed alone. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzéق';

function wordNumber(index: number): string {
  let word = '';
  for (let rest = index + 40; rest > 0; rest = Math.floor(rest / LETTERS.length))
    word += LETTERS.charAt(rest % LETTERS.length);
  return word;
}

/** `texts` testimonies of `length` words, drawn so that few words are frequent and most are rare, as in any language. */
export function generatedArchive(texts: number, length: number, words = 5000): PublicArchive {
  const next = numbersFrom(7);
  const text = () =>
    Array.from({ length }, () => wordNumber(Math.floor(words ** next()) - 1)).join(' ');
  return {
    ...emptyArchive,
    testimonies: Array.from({ length: texts }, (_, index) =>
      shownText<'testimony'>(`t1${String(index).padStart(7, '0')}`, [
        {
          record: { ...testimonyRecord, attribution: undefined, title: `Account ${index}` },
          text: textOf(...Array.from({ length: 4 }, text)),
        },
      ]),
    ),
  };
}
