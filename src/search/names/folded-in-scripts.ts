/** A Uyghur word as it folds in the scripts in which it is not written. Words of a page repeat, so they are kept. */
import { tokensOf } from '../../text/normalise.ts';
import { otherScripts } from './transliterate.ts';

const known = new Map<string, string[]>();
const MOST_KNOWN = 5000;

/** @example foldedInScripts('قاراماي') // ['qaramay', 'карамай'] */
export function foldedInScripts(word: string): string[] {
  let forms = known.get(word);
  if (forms === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    forms = otherScripts(word).flatMap((form) => tokensOf(form).map(({ folded }) => folded));
    known.set(word, forms);
  }
  return forms;
}
