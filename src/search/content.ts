/** What the index is given of a document: its words as keys, in the order in which they stand. */
import { tokensOf, type Token } from '../text/normalise.ts';
import { hasName, type NameLine, type SearchDocument, type Words } from './document.ts';
import { keyOf, type Field } from './key.ts';
import { wholeName } from './names/name-keys.ts';
import { isUyghur, otherScripts } from './names/transliterate.ts';
import { rootOf } from './root.ts';

/** Takes a slot and is no word: what stands before it and after it is not side by side. */
const GAP = '.';

/** One slot for a token that is its own folded form; else the folded form, then the exact one. */
function keysOf(tokens: readonly Token[], field: Field): string[] {
  return tokens.flatMap(({ exact, folded }) =>
    exact === folded
      ? [keyOf(folded, `${field}.written`)]
      : [keyOf(folded, `${field}.folded`), keyOf(exact, `${field}.exact`)],
  );
}

/** A Uyghur name in the scripts in which nobody wrote it. Each word takes two slots, as any that is written otherwise. */
function scriptKeys({ text, lang }: Words): string[] {
  if (!isUyghur(text, lang)) return [];
  return otherScripts(text).flatMap((form) => [
    ...tokensOf(form).flatMap(({ folded }) => [keyOf(folded, 'name.folded'), GAP]),
    GAP,
  ]);
}

/** Kinds that are looked for by their names: whoever types one of them whole means this and no other. */
const NAMED: readonly SearchDocument['kind'][] = ['person', 'organisation', 'place', 'term'];

const ACCOUNT = /^\/t\/[^/]+\/$/;

/**
 * Whole names, once each. An account has one where it was given to somebody by mistake, and must be found under that; its
 * translations follow it.
 */
function wholeKeys({ kind, href }: SearchDocument, names: readonly NameLine[]): string[] {
  const whole = names.filter(
    ({ role }) => NAMED.includes(kind) || (ACCOUNT.test(href) && role === 'mistaken'),
  );
  const forms = whole.flatMap(({ text, lang }) =>
    [text, ...(isUyghur(text, lang) ? otherScripts(text) : [])].map(wholeName),
  );
  return [...new Set(forms)].sort().map((form) => keyOf(form, 'name.whole'));
}

/** Roots of words that stand somewhere with an ending, once each. */
function rootKeys(tokens: readonly Token[]): string[] {
  const roots = new Set<string>();
  for (const { folded } of tokens) {
    const root = rootOf(folded);
    if (root !== folded) roots.add(root);
  }
  return [...roots].sort().map((root) => keyOf(root, 'root'));
}

/** What stands in the slots of a document, in order: keys, and gaps. */
export function slotsOf(document: SearchDocument): string[] {
  const { kind, names, passages } = document;
  const isNamed = hasName(kind);
  const nameField = isNamed ? 'name' : 'text';
  const named = names.filter(({ role }) => role !== 'heading');
  const lines = [
    ...named.map(({ role, text }) => ({ role, field: nameField, tokens: tokensOf(text) }) as const),
    ...passages.map(
      ({ text }) => ({ role: 'passage', field: 'text', tokens: tokensOf(text) }) as const,
    ),
  ];
  // A form of a name has no endings.
  const inflected = lines.filter(({ role }) => role === 'title' || role === 'passage');
  return [
    ...lines.flatMap(({ field, tokens }) => [...keysOf(tokens, field), GAP]),
    ...(isNamed ? named.flatMap(scriptKeys) : []),
    ...wholeKeys(document, named),
    ...rootKeys(inflected.flatMap(({ tokens }) => tokens)),
  ];
}
