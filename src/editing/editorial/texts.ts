/** Words of ours without a source, words of others at length, and sentences that stand in two places. */
import type { Block } from '../../text/block.ts';
import { sentencesIn } from '../../text/sentences.ts';
import type { FinishedText } from './finished-texts.ts';
import type { Remark } from './remark.ts';

/** What is quoted is a few words that matter as they are; more is somebody's text. */
const MOST_QUOTED_WORDS = 5;
/** Shorter sentences are anybody's. */
const TELLING_WORDS = 8;
/** Opening and closing marks of quotation, of the languages in which texts are written. */
const QUOTATIONS = /“([^“”]+)”|«([^«»]+)»|„([^„“]+)“/gu;
const CITED = new Set(['paragraph', 'list', 'quote', 'table']);

const wordsOf = (words: string) => words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

function sentencesOf(words: string, lang: string): string[] {
  return sentencesIn(words, lang)
    .map(({ text }) => text)
    .filter((sentence) => wordsOf(sentence).length >= TELLING_WORDS);
}

function remarksOnBlock({ kind, plain, citations }: Block, file: string): Remark[] {
  const quotations = [...plain.matchAll(QUOTATIONS)].flatMap(([whole, ...inner]) =>
    wordsOf(inner.find(Boolean) ?? '').length > MOST_QUOTED_WORDS
      ? [{ code: 'long-quotation', file, words: whole }]
      : [],
  );
  // A line that only leads to a list has the sources of the list.
  const isCited = !CITED.has(kind) || citations.length > 0 || plain.trimEnd().endsWith(':');
  return [...(isCited ? [] : [{ code: 'uncited', file, words: plain }]), ...quotations];
}

/** Sentences that a text, or its summary, has in common with another or with itself. */
function sentencesTwice(texts: readonly FinishedText[]): Remark[] {
  const seen = new Map<string, string>();
  return texts.flatMap(({ file, lang, summary, blocks }) =>
    [summary, ...blocks.map(({ plain }) => plain)]
      .flatMap((words) => sentencesOf(words, lang))
      .flatMap((sentence): Remark[] => {
        const other = seen.get(sentence);
        if (other === undefined) seen.set(sentence, file);
        return other === undefined
          ? []
          : [{ code: 'sentence-twice', file, words: sentence, values: { file: other } }];
      }),
  );
}

/**
 * Remarks on finished texts.
 *
 * @example remarksOnTexts(texts) // [{ code: 'uncited', file: 'content/reports/r1…/index.md', words: 'In May …' }]
 */
export function remarksOnTexts(texts: readonly FinishedText[]): Remark[] {
  const onBlocks = texts.flatMap(({ file, blocks }) =>
    blocks.flatMap((block) => remarksOnBlock(block, file)),
  );
  return [...onBlocks, ...sentencesTwice(texts)];
}
