/** Each sentence of a block with the sources that speak for it. */
import type { Block, Citation } from './block.ts';
import { sentencesIn } from './sentences.ts';

export interface CitedSentence {
  text: string;
  /** Whether the citations stand in it or at its end, or at a later sentence of its block; `nowhere` has none. */
  cited: 'here' | 'later' | 'nowhere';
  citations: Citation[];
}

/**
 * The sentences of a block. A mark speaks for the sentence at which it stands and for those before it that have none of
 * their own: a paragraph may end with its only source.
 *
 * @example citedSentences({ plain: 'A. B.', citations: [{ source: 's1khbhx5d', number: 1, at: 5 }] }, 'en')
 * // [{ text: 'A.', cited: 'later', citations: […] }, { text: 'B.', cited: 'here', citations: […] }]
 */
export function citedSentences(
  { plain, citations }: Pick<Block, 'plain' | 'citations'>,
  lang: string,
): CitedSentence[] {
  const sentences = sentencesIn(plain, lang);
  const marks = citations.map((citation) => ({
    citation,
    index: Math.max(
      0,
      sentences.findLastIndex(({ start }) => start < citation.at),
    ),
  }));
  return sentences.map(({ text }, index) => {
    const next = marks.find((mark) => mark.index >= index)?.index;
    return {
      text,
      cited: next === undefined ? 'nowhere' : next === index ? 'here' : 'later',
      citations: marks.filter((mark) => mark.index === next).map(({ citation }) => citation),
    };
  });
}
