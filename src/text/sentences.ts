/** Sentences of a text, as far as its marks and its language tell them. */

export interface Sentence {
  /** Without outer blanks. */
  text: string;
  /** Its place in the words, blanks after it included, in UTF-16 units. */
  start: number;
  end: number;
}

/** After these a full stop ends no sentence; Unicode's rules, which know no words, break there. */
const ABBREVIATION = /(?:^|[\s(“«.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Nos?|vs|vol|Art)\.\s*$/u;
/** “Why?” she asked. */
const GOES_ON = /^\p{Ll}/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  return segmenter;
}

/**
 * The sentences of some words. A line end always ends one.
 *
 * @param lang a language tag
 * @example sentencesIn('Mr. Varn left. “Why?” she asked.', 'en').map(({ text }) => text)
 * // ['Mr. Varn left.', '“Why?” she asked.']
 */
export function sentencesIn(words: string, lang: string): Sentence[] {
  const pieces: string[] = [];
  for (const { segment } of segmenterFor(lang).segment(words)) {
    const before = pieces.at(-1);
    const isOne =
      before?.endsWith('\n') === false && (ABBREVIATION.test(before) || GOES_ON.test(segment));
    if (isOne) pieces.push(`${pieces.pop() ?? ''}${segment}`);
    else pieces.push(segment);
  }
  let end = 0;
  return pieces.flatMap((piece) => {
    const start = end;
    end += piece.length;
    const text = piece.trim();
    return text === '' ? [] : [{ text, start, end }];
  });
}
