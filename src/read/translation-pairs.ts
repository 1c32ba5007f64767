/**
 * The words of a translation and those of its original, pair by pair: maps by key, lists by position, claims by number.
 * What pairs with nothing would be lost in silence, or be shown as a language that it is not.
 */
import { z } from 'astro/zod';
import { fieldNotes } from '../record/field.ts';
import { entriesOf } from './body.ts';
import type { Mistakes } from './mistakes.ts';
import { nameOf, type YamlMap, type YamlPath, type YamlTree, type YamlValue } from './yaml-tree.ts';

/** Fields of a translation that its original does not have. */
const OWN_FIELDS = new Set(['schema', 'lang', 'status', 'translator', 'source_hash']);

const isMap = (value: YamlValue | undefined): value is YamlMap =>
  typeof value === 'object' && !Array.isArray(value);

const numberOf = (entry: YamlValue | undefined): string | undefined => {
  const id = isMap(entry) ? entry['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
};

/** Reports words for which the original has no place. */
export function reportUnpaired(tree: YamlTree, original: YamlMap, mistakes: Mistakes): void {
  for (const [key, words] of Object.entries(tree.value))
    if (!OWN_FIELDS.has(key)) reportWords(words, original[key], [key], tree, mistakes);
}

function reportWords(
  words: YamlValue | undefined,
  original: YamlValue | undefined,
  path: YamlPath,
  tree: YamlTree,
  mistakes: Mistakes,
): void {
  if (Array.isArray(words) && Array.isArray(original))
    reportList(words, original, path, tree, mistakes);
  else if (isMap(words) && isMap(original))
    for (const [key, value] of Object.entries(words))
      reportWords(value, original[key], [...path, key], tree, mistakes);
  else if (original === undefined && words !== undefined) {
    const { offset, length } = tree.keyPlaceOf(path);
    mistakes.add('translation-extra', offset, length, { field: nameOf(path) });
  }
}

function reportList(
  words: readonly YamlValue[],
  original: readonly YamlValue[],
  path: YamlPath,
  tree: YamlTree,
  mistakes: Mistakes,
): void {
  const numbered = new Map(entriesOf([...original]).map((entry) => [numberOf(entry), entry]));
  const seen = new Set<string>();
  for (const [index, entry] of words.entries()) {
    const claim = numberOf(entry);
    const inside = [...path, index];
    const { offset, length } = tree.placeOf(claim === undefined ? inside : [...inside, 'id']);
    if (claim === undefined) {
      if (index < original.length) reportWords(entry, original[index], inside, tree, mistakes);
      else if (index === original.length)
        mistakes.add('translation-longer', offset, length, {
          field: nameOf(path),
          limit: String(original.length),
        });
    } else if (seen.has(claim)) mistakes.add('claim-number-twice', offset, length);
    else if (numbered.has(claim)) reportWords(entry, numbered.get(claim), inside, tree, mistakes);
    else mistakes.add('translation-unknown-claim', offset, length, { claim });
    if (claim !== undefined) seen.add(claim);
  }
}

/** Reports words of the original that nobody has translated: they would stand among the others in another language. */
export function reportUntranslated(
  schema: z.ZodType,
  tree: YamlTree,
  original: YamlMap,
  mistakes: Mistakes,
): void {
  for (const { path, field } of untranslated(schema, original, tree.value, [])) {
    const { offset, length } = tree.placeOf(path);
    mistakes.add('translation-lacks', offset, length, { field });
  }
}

/** The paths in the translation at which words are missing, the outermost ones, each with what is missing there. */
function* untranslated(
  schema: z.ZodType,
  original: YamlValue | undefined,
  words: YamlValue | undefined,
  path: YamlPath,
): Generator<{ path: YamlPath; field: string }> {
  if (original === undefined) return;
  if (schema instanceof z.ZodOptional)
    yield* untranslated(schema.unwrap() as z.ZodType, original, words, path);
  else if (words === undefined) {
    if (holdsWords(schema, original)) yield { path, field: numberOf(original) ?? nameOf(path) };
  } else if (schema instanceof z.ZodArray && Array.isArray(original) && Array.isArray(words))
    for (const [index, entry] of original.entries()) {
      const claim = numberOf(entry);
      const at = claim === undefined ? index : words.findIndex((word) => numberOf(word) === claim);
      yield* untranslated(schema.element as z.ZodType, entry, words[at], [
        ...path,
        ...(words[at] === undefined ? [] : [at]),
      ]);
    }
  else if (schema instanceof z.ZodObject && isMap(original) && isMap(words))
    for (const [key, field] of Object.entries<z.ZodType>(schema.shape))
      // The schema has said what is missing that no translation may lack.
      if (words[key] !== undefined || field instanceof z.ZodOptional)
        yield* untranslated(field, original[key], words[key], [...path, key]);
}

/** Whether there is anything to translate under a field of the original. */
function holdsWords(schema: z.ZodType, original: YamlValue | undefined): boolean {
  if (original === undefined) return false;
  if (schema instanceof z.ZodOptional) return holdsWords(schema.unwrap() as z.ZodType, original);
  if (schema instanceof z.ZodArray)
    return (
      Array.isArray(original) &&
      original.some((entry) => holdsWords(schema.element as z.ZodType, entry))
    );
  if (schema instanceof z.ZodObject)
    return (
      isMap(original) &&
      Object.entries<z.ZodType>(schema.shape).some(([key, field]) =>
        holdsWords(field, original[key]),
      )
    );
  return fieldNotes.get(schema)?.words === true;
}
