/** The first draft of a testimony or report. */
import {
  asText,
  comment,
  field,
  fieldOr,
  inLine,
  sourcesOr,
  words,
  type Beginning,
} from './lines.ts';

const HEAD = [
  ...comment(`
A draft. Nothing of it is public before \`npm run release\`. docs/records.md explains every field.
Lines that begin with # are for you: write what belongs there, take the # away, delete what you do not need.`),
  'schema: 1',
];

const GROUND = [
  'status: draft',
  ...comment(`
On what ground may it be shown? pending shows nothing. docs/records.md#agreement
agreement:
  basis: public_source
  reason: Why this ground holds. Never public; no names.
  uses: [read, copy, permanent]
access: { level: open }
rights: { licence: CC-BY-4.0 }`),
];

const NAMED_IN_TEXT = comment(`
Whom, where and what it names. \`npm run find NAME\` prints the identifiers.
people:
  - { person: p…, role: subject }
places:
  - { place: w…, role: detention }
organisations:
  - { organisation: g…, role: accused }`);

const TAIL = comment(`
The reply of those who are accused, at the same length:
responses:
  - { organisation: g…, summary: What they answered., sources: [{ source: s… }] }
Published versions that differ stand side by side:
discrepancies:
  - about: the day of the arrest
    versions:
      - { says: One says., sources: [{ source: s… }] }
      - { says: The other says., sources: [{ source: s… }] }
corrections:
  - { on: 2026-01-31, what: What stood here before and was wrong. }
media:
  - { file: …, alt: …, caption: …, credit: …, provenance: …, redacted: "no" }
related: [t…]`);

const bodyBelow = (source = 's…') =>
  comment(
    `The text begins below the next line. End each paragraph of ours with its source, as [@${source}, p. 12].`,
  );

export function draftTestimony({ answers }: Beginning): string {
  const account = words(answers, 'account');
  const narrator = { display: words(answers, 'display'), mode: words(answers, 'mode') };
  return asText([
    '---',
    ...HEAD,
    field('title', answers['title']),
    ...comment(
      'summary: One or two neutral sentences, up to 300 characters, without graphic detail.',
    ),
    field('lang', answers['lang']),
    ...GROUND,
    field('form', answers['form']),
    'narrators:',
    `  - ${inLine(narrator)}`,
    ...(narrator.mode === 'named'
      ? ['  # With a page of the person: { display: …, mode: named, person: p… }']
      : []),
    ...comment(`
contributors:
  - { name: …, role: translator }
How the narrators know: firsthand, family or secondhand.
basis: firsthand`),
    field('recorded', answers['recorded']),
    ...comment('period: 2017/2018'),
    ...NAMED_IN_TEXT,
    ...comment(`
acts: [detention]
reason_given: { text: What the authorities said., source: s… }
reason_believed: { text: What the narrator thinks., source: s… }`),
    ...sourcesOr(account, ', as: account'),
    ...comment(`
How it was checked, against what, and what could not be. docs/records.md#testimony
verification:
  level: single_source
  note: What was checked.`),
    field('content_notes', answers['notes']),
    ...comment(`
Only where it went round under a wrong name:
attribution:
  also_reported_as: [The wrong name]
  note: Who mixed up whom, and how we know.
  sources: [{ source: s… }]`),
    ...TAIL,
    ...bodyBelow(account),
    '---',
  ]);
}

const CLAIMS = comment(`
method: How its authors know what they say.
limits: What it cannot show.
One claim for each thing that is said, in our own words. A number that was released is never used again.
claims:
  - id: c01
    text: Exports rose to 21 million US dollars in September 2022.
    asserted_by: { text: the article, by: [g…] }
    about: { period: 2022-09, topic: exports }
    figures:
      - { value: 21, unit: million US dollars, as_written: 21 million }
    assessment: unverified
    note: Why, in one or two sentences.
    evidence:
      - { source: s…, locator: table 1 }
    relations:
      - { to: r…#c01, kind: contradicts }`);

export function draftReport({ answers }: Beginning): string {
  const source = words(answers, 'document');
  return asText([
    '---',
    ...HEAD,
    field('title', answers['title']),
    ...comment('summary: One or two neutral sentences, up to 300 characters.'),
    field('lang', answers['lang']),
    ...GROUND,
    ...fieldOr('document', source, 'document: s…'),
    ...fieldOr('publisher', words(answers, 'publisher'), 'publisher: g…'),
    field('issued', answers['issued']),
    field('report_type', answers['type']),
    ...NAMED_IN_TEXT,
    ...sourcesOr(source, ', as: account'),
    field('content_notes', answers['notes']),
    ...CLAIMS,
    ...TAIL,
    ...bodyBelow(source),
    '---',
  ]);
}
