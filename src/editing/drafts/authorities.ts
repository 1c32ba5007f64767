/** The first file of a person, organisation, place or source. It is whole: these have no drafts. */
import {
  asText,
  comment,
  field,
  fieldOr,
  inLine,
  parts,
  sourcesOr,
  words,
  type Beginning,
} from './lines.ts';

const head = (today: string) => [
  ...comment('docs/records.md explains every field. It is public once a released text names it.'),
  'schema: 1',
  field('changed', today),
];

const NAMES = comment(`
The same name in other scripts and spellings, only where you are certain:
names:
  - { text: "…", lang: ug, script: Arab, kind: official }
  - { text: "…", lang: zh-Latn, script: Latn, kind: transliteration }`);
const IDENTIFIERS = comment(`
identifiers:
  - { scheme: wikidata, value: Q… }`);

const named = ({ answers, today }: Beginning): string[] => [
  ...head(today),
  field('name', answers['name']),
  ...NAMES,
  field('description', answers['description']),
  ...sourcesOr(words(answers, 'source')),
  ...IDENTIFIERS,
];

export const draftOrganisation = (beginning: Beginning): string => asText(named(beginning));

export function draftPerson(beginning: Beginning): string {
  return asText([
    ...named(beginning),
    ...comment(`
Where is she now? Dated words, each with its source:
last_known:
  - on: 2021-03
    what: sentenced
    note: Who said so.
    sources: [{ source: s… }]`),
    ...comment(`
Somebody else in the archive has the same name, and you know that they are two:
differs_from: [p…]`),
  ]);
}

export function draftPlace(beginning: Beginning): string {
  const { answers } = beginning;
  return asText([
    ...named(beginning),
    field('precision', answers['precision']),
    ...fieldOr('within', words(answers, 'within'), 'within: w…'),
    ...comment(`
At most two decimals, from a public gazetteer:
centroid: { latitude: 43.83, longitude: 87.62 }
phases:
  - { from: 2017, to: 2019, what: What it was., sources: [{ source: s… }] }`),
  ]);
}

export function draftSource({ answers, today }: Beginning): string {
  const [level, reason] = parts(answers, 'reliability');
  const [readAs, copy] = parts(answers, 'read');
  return asText([
    ...head(today),
    field('type', answers['type']),
    field('title', answers['title']),
    ...comment(`
author: [{ family: …, given: … }]
container-title: The newspaper, journal or book that it stands in
publisher: …
published_by: g…`),
    ...fieldOr('issued', words(answers, 'issued'), 'issued: 2022-08-31'),
    ...fieldOr('URL', words(answers, 'url'), 'URL: https://…'),
    ...comment(`
DOI: 10.…
ISBN: …
number: …`),
    field('language', answers['language']),
    'reliability:',
    `  level: ${inLine(level)}`,
    `  reason: ${inLine(reason)}`,
    field('stance', answers['stance']),
    field('read_as', readAs),
    ...fieldOr('copy', copy, 'copy: What the copy was, where you did not read the original.'),
    field('accessed', today),
    ...comment(`archived: [{ url: "https://…", date: ${today} }]`),
  ]);
}
