/** What readers will find otherwise in the next version of a text: field by field, claim by claim, paragraph by paragraph. */
import { isDeepStrictEqual } from 'node:util';
import { Document } from 'yaml';
import { stringsFor } from '../i18n/strings.ts';
import type { Citation } from '../text/block.ts';
import { renderText } from '../text/markdown.ts';
import { labelOfClaimField, labelOfField } from './field-labels.ts';
import { changesBetween, type WordChange } from './word-changes.ts';

/** One change, with what it is called on the page. */
export interface Change extends WordChange {
  /** `Title`, `Paragraph 3`, `Claim c07, Note`. */
  name: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** One text as it is frozen. */
export interface VersionWords {
  fields: Fields;
  body: string;
}

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as an editor writes it, in one line. */
function written(value: unknown): string {
  if (typeof value === 'string') return value;
  return new Document(value, { version: '1.2', aliasDuplicateObjects: false })
    .toString({ lineWidth: 0, collectionStyle: 'flow' })
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
}

function changesOfValue(name: string, before: unknown, after: unknown): Change[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after))
    return changesBetween(before.map(written), after.map(written)).map((change) => ({
      name,
      ...change,
    }));
  if (isGroup(before) && isGroup(after))
    return namesOf(before, after).flatMap((key) =>
      changesOfValue(`${name}, ${key}`, before[key], after[key]),
    );
  const words = (value: unknown) => (value === undefined ? undefined : written(value));
  return [{ name, before: words(before), after: words(after) }];
}

const namesOf = (before: Fields, after: Fields): string[] => [
  ...new Set([...Object.keys(after), ...Object.keys(before)]),
];

function claimsById(claims: unknown): Map<string, Fields> {
  const list = Array.isArray(claims) ? claims.filter(isGroup) : [];
  return new Map(list.map((claim) => [String(claim['id']), claim]));
}

/** A claim that came or went is told by its text alone. */
function changesOfClaims(before: unknown, after: unknown): Change[] {
  const old = claimsById(before);
  const own = claimsById(after);
  return [...new Set([...old.keys(), ...own.keys()])].sort().flatMap((id) => {
    const was = old.get(id);
    const is = own.get(id);
    if (was === undefined || is === undefined)
      return changesOfValue(labelOfClaimField(id, 'text'), was?.['text'], is?.['text']);
    return namesOf(was, is).flatMap((key) =>
      changesOfValue(labelOfClaimField(id, key), was[key], is[key]),
    );
  });
}

const citationIn = ({ source, locator }: Citation) =>
  `[@${[source, locator].filter((part) => part !== undefined).join(', ')}]`;

interface Passage {
  name: string;
  text: string;
}

/** The blocks of a text by what they are called, each with the sources that it cites. */
function passagesOf(body: string): Passage[] {
  const paragraph = stringsFor('en')('paragraph.word');
  return renderText(body)
    .text.blocks.filter(({ kind }) => kind !== 'rule')
    .map(({ kind, number, plain, citations }) => ({
      name:
        number === undefined
          ? kind === 'heading'
            ? 'Heading'
            : 'Notes'
          : `${paragraph} ${String(number)}`,
      text: [plain, ...citations.map(citationIn)].join(' '),
    }));
}

/** A passage that stays is called by its new number, one that goes by its old one. */
function changesOfBody(before: string, after: string): Change[] {
  if (before === after) return [];
  const old = passagesOf(before);
  const own = passagesOf(after);
  const nameIn = (passages: Passage[], text: string | undefined) => {
    const at = passages.findIndex((passage) => passage.text === text);
    return at === -1 ? '' : (passages.splice(at, 1)[0]?.name ?? '');
  };
  const changes = changesBetween(
    old.map(({ text }) => text),
    own.map(({ text }) => text),
  ).map((change) => ({
    name: change.after === undefined ? nameIn(old, change.before) : nameIn(own, change.after),
    ...change,
  }));
  const marks = 'The words stay; their emphasis, links or line breaks change.';
  return changes.length > 0 ? changes : [{ name: 'Text', before: undefined, after: marks }];
}

/**
 * The changes from one version to the next, in the order of the record.
 *
 * @example changesForReaders(first, second)[0] // { name: 'Title', before: 'A story', after: 'Another story' }
 */
export function changesForReaders(before: VersionWords, after: VersionWords): Change[] {
  const fields = namesOf(before.fields, after.fields).flatMap((name) => {
    const [was, is] = [before.fields[name], after.fields[name]];
    return name === 'claims'
      ? changesOfClaims(was, is)
      : changesOfValue(labelOfField(name), was, is);
  });
  return [...fields, ...changesOfBody(before.body, after.body)];
}
