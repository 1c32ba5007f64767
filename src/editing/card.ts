/**
 * What a file of the archive is called, read as leniently as can be: an editor looks for a record above all when
 * something is wrong with it. Nothing here is shown to readers.
 */
import { parseDocument } from 'yaml';
import { isAuthorityKind, isTextKind, type Kind } from '../record/identifier.ts';

/** A name or title as it stands in a file. `lang` is `und` where the file does not say. */
export interface CardName {
  text: string;
  lang: string;
}

/** One file of a record: a working text, one of its translations, an authority, a series or a collection. */
export interface Card {
  id: string;
  kind: Kind;
  /** Path from the folder that holds `content/`, with forward slashes. */
  file: string;
  /** The title or name first. */
  names: CardName[];
  /** `draft`, `in_review` or `ready` as written; undefined for what has no status. */
  status: string | undefined;
  /** The whole file. */
  text: string;
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The fields of a card. Only these are parsed, each for itself, so that a mistake in another one hides no name. */
const FIELDS = 'title name names lang language status narrators attribution'.split(' ');
/** One field of the record with the lines that belong to it: a key in the first column, and what is indented below. */
const FIELD = new RegExp(String.raw`^(?:${FIELDS.join('|')}):[^\n]*(?:\n(?![^\s#-])[^\n]*)*`, 'gm');

type Value = string | Value[] | { [key: string]: Value } | null | undefined;

/** The parsed fields of a block of YAML; what of them cannot be parsed is left out. */
function fieldsIn(block: string): Record<string, Value> {
  const fields: Record<string, Value> = {};
  for (const [written] of block.replaceAll('\r', '').matchAll(FIELD))
    try {
      const document = parseDocument(written, {
        schema: 'failsafe',
        strict: false,
        prettyErrors: false,
        logLevel: 'silent',
      });
      Object.assign(fields, document.toJS({ maxAliasCount: 0 }));
    } catch {
      // An alias, or brackets in brackets without end: the other fields are there all the same.
    }
  return fields;
}

const textOf = (value: Value): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const valueAt = (value: Value, key: string): Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value[key] : undefined;

const listOf = (value: Value): Value[] => (Array.isArray(value) ? value : []);

/** What a record of a kind is called in its fields; the title first. */
function namesIn(kind: Kind, fields: Record<string, Value>): CardName[] {
  const { title, name, names, lang, language, narrators, attribution } = fields;
  const own = textOf(isTextKind(kind) ? lang : language) ?? 'und';
  const called = (value: Value, tag = own): CardName[] => {
    const text = textOf(value);
    return text === undefined ? [] : [{ text, lang: tag }];
  };
  if (isTextKind(kind))
    return [
      ...called(title),
      ...listOf(narrators).flatMap((narrator) => called(valueAt(narrator, 'display'))),
      ...listOf(valueAt(attribution, 'also_reported_as')).flatMap((wrong) => called(wrong, 'und')),
    ];
  if (!isAuthorityKind(kind) || kind === 'source') return called(title);
  return [
    ...called(name),
    ...listOf(names).flatMap((form) =>
      called(valueAt(form, 'text'), textOf(valueAt(form, 'lang')) ?? own),
    ),
  ];
}

/**
 * The card of one file.
 *
 * @param file its `text` as it stands, right or wrong
 * @example cardOf({ id: 'p1m5394nw', kind: 'person', file: '…', text: 'name: Liu Haifeng\n' }).names
 * // [{ text: 'Liu Haifeng', lang: 'und' }]
 */
export function cardOf(file: Pick<Card, 'id' | 'kind' | 'file' | 'text'>): Card {
  const fields = fieldsIn(FENCE.exec(file.text)?.[1] ?? file.text);
  return { ...file, names: namesIn(file.kind, fields), status: textOf(fields['status']) };
}
