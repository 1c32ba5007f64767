/** The first draft of a record: what was answered as fields, and the others as comments that say what belongs there. */
import { Document } from 'yaml';
import type { NewKind } from './question.ts';

/** Answers by the flag of their question. */
export type Answers = Readonly<Record<string, string | string[] | undefined>>;

/** A file to be written, by its path below `content/`. */
export interface DraftFile {
  path: string;
  text: string;
}

interface Begun {
  id: string;
  answers: Answers;
  /** `2026-11-24`. */
  today: string;
}

/** One value as it stands behind a colon, in one line. */
function inLine(value: unknown): string {
  return new Document(value, { version: '1.2' })
    .toString({ lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: true })
    .trim()
    .replaceAll('\n', ' ');
}

/** Text that core YAML would read as a number, a date or nothing is left to our own reader, which takes it as written. */
const PLAIN_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

function field(name: string, value: unknown): string {
  if (typeof value === 'string' && PLAIN_DATE.test(value)) return `${name}: ${value}\n`;
  return `${name}: ${inLine(value)}\n`;
}

/** A field that was answered, or a comment in its place. */
const fieldOr = (name: string, value: unknown, comment: string) =>
  value === undefined ? comment : field(name, value);

const text = (answers: Answers, flag: string) => {
  const answer = answers[flag];
  return typeof answer === 'string' ? answer : undefined;
};

const HEAD = `# A draft. Nothing of it is public before \`npm run release\`. docs/records.md explains every field.
# Lines that begin with # are for you: write what belongs there, take the # away, delete what you do not need.
schema: 1
`;

const GROUND = `status: draft
# On what ground may it be shown? pending shows nothing. docs/records.md#agreement
# agreement:
#   basis: public_source
#   reason: Why this ground holds. Never public; no names.
#   uses: [read, copy, permanent]
# access: { level: open }
# rights: { licence: CC-BY-4.0 }
`;

const NAMED_IN_TEXT = `# Whom, where and what it names. \`npm run find NAME\` prints the identifiers.
# people:
#   - { person: p…, role: subject }
# places:
#   - { place: w…, role: detention }
# organisations:
#   - { organisation: g…, role: accused }
`;

const TAIL = `# The reply of those who are accused, at the same length:
# responses:
#   - { organisation: g…, summary: What they answered., sources: [{ source: s… }] }
# Published versions that differ stand side by side:
# discrepancies:
#   - about: the day of the arrest
#     versions:
#       - { says: One says., sources: [{ source: s… }] }
#       - { says: The other says., sources: [{ source: s… }] }
# corrections:
#   - { on: 2026-01-31, what: What stood here before and was wrong. }
# media:
#   - { file: …, alt: …, caption: …, credit: …, provenance: …, redacted: "no" }
# related: [t…]
`;

function testimony({ id, answers }: Begun): DraftFile[] {
  const account = text(answers, 'account');
  const narrator = { display: text(answers, 'display'), mode: text(answers, 'mode') };
  const isNamed = narrator.mode === 'named';
  return [
    {
      path: `testimonies/${id}/index.md`,
      text: `---
${HEAD}${field('title', answers['title'])}# summary: One or two neutral sentences, up to 300 characters, without graphic detail.
${field('lang', answers['lang'])}${GROUND}${field('form', answers['form'])}narrators:
  - ${inLine(narrator)}${isNamed ? '\n  # With a page of the person: { display: …, mode: named, person: p… }' : ''}
# contributors:
#   - { name: …, role: translator }
# How the narrators know: firsthand, family or secondhand.
# basis: firsthand
${field('recorded', answers['recorded'])}# period: 2017/2018
${NAMED_IN_TEXT}# acts: [detention]
# reason_given: { text: What the authorities said., source: s… }
# reason_believed: { text: What the narrator thinks., source: s… }
${
  account === undefined
    ? '# sources:\n#   - { source: s…, as: account }\n'
    : `sources:\n  - { source: ${account}, as: account }\n`
}# How it was checked, against what, and what could not be. docs/records.md#testimony
# verification:
#   level: single_source
#   note: What was checked.
${field('content_notes', answers['notes'])}# Only where it went round under a wrong name:
# attribution:
#   also_reported_as: [The wrong name]
#   note: Who mixed up whom, and how we know.
#   sources: [{ source: s… }]
${TAIL}# The text begins below the next line. End each paragraph of ours with its source, as [@${account ?? 's…'}, p. 12].
---
`,
    },
  ];
}

function report({ id, answers }: Begun): DraftFile[] {
  const source = text(answers, 'document');
  return [
    {
      path: `reports/${id}/index.md`,
      text: `---
${HEAD}${field('title', answers['title'])}# summary: One or two neutral sentences, up to 300 characters.
${field('lang', answers['lang'])}${GROUND}${fieldOr('document', source, '# document: s…\n')}${fieldOr('publisher', text(answers, 'publisher'), '# publisher: g…\n')}${field('issued', answers['issued'])}${field('report_type', answers['type'])}${NAMED_IN_TEXT}${
        source === undefined
          ? '# sources:\n#   - { source: s…, as: account }\n'
          : `sources:\n  - { source: ${source}, as: account }\n`
      }${field('content_notes', answers['notes'])}# method: How its authors know what they say.
# limits: What it cannot show.
# One claim for each thing that is said, in our own words. A number that was released is never used again.
# claims:
#   - id: c01
#     text: Exports rose to 21 million US dollars in September 2022.
#     asserted_by: { text: the article, by: [g…] }
#     about: { period: 2022-09, topic: exports }
#     figures:
#       - { value: 21, unit: million US dollars, as_written: 21 million }
#     assessment: unverified
#     note: Why, in one or two sentences.
#     evidence:
#       - { source: s…, locator: table 1 }
#     relations:
#       - { to: r…#c01, kind: contradicts }
${TAIL}# The text begins below the next line. End each paragraph of ours with its source, as [@${source ?? 's…'}, p. 12].
---
`,
    },
  ];
}

const NAMES = `# The same name in other scripts and spellings, only where you are certain:
# names:
#   - { text: "…", lang: ug, script: Arab, kind: official }
#   - { text: "…", lang: zh-Latn, script: Latn, kind: transliteration }
`;
const IDENTIFIERS = `# identifiers:
#   - { scheme: wikidata, value: Q… }
`;

function named(folder: string, rest: (answers: Answers) => string) {
  return ({ id, answers, today }: Begun): DraftFile[] => {
    const source = text(answers, 'source');
    return [
      {
        path: `${folder}/${id}.yml`,
        text: `# docs/records.md explains every field. It is public once a released text names it.
schema: 1
changed: ${today}
${field('name', answers['name'])}${NAMES}${field('description', answers['description'])}${
          source === undefined
            ? '# sources:\n#   - { source: s… }\n'
            : `sources:\n  - { source: ${source} }\n`
        }${IDENTIFIERS}${rest(answers)}`,
      },
    ];
  };
}

const person = named(
  'people',
  () => `# Where is she now? Dated words, each with its source:
# last_known:
#   - on: 2021-03
#     what: sentenced
#     note: Who said so.
#     sources: [{ source: s… }]
`,
);

const place = named(
  'places',
  (
    answers,
  ) => `${field('precision', answers['precision'])}${fieldOr('within', text(answers, 'within'), '# within: w…\n')}# At most two decimals, from a public gazetteer:
# centroid: { latitude: 43.83, longitude: 87.62 }
# phases:
#   - { from: 2017, to: 2019, what: What it was., sources: [{ source: s… }] }
`,
);

/** The parts of an answer that has more than one. */
const parts = (answers: Answers, flag: string): string[] => [answers[flag] ?? []].flat();

function source({ id, answers, today }: Begun): DraftFile[] {
  const [level, reason] = parts(answers, 'reliability');
  const [readAs, copy] = parts(answers, 'read');
  return [
    {
      path: `sources/${id}.yml`,
      text: `# docs/records.md explains every field. It is public once a released text names it.
schema: 1
changed: ${today}
${field('type', answers['type'])}${field('title', answers['title'])}# author: [{ family: …, given: … }]
# container-title: The newspaper, journal or book that it stands in
# publisher: …
# published_by: g…
${fieldOr('issued', text(answers, 'issued'), '# issued: 2022-08-31\n')}${fieldOr('URL', text(answers, 'url'), '# URL: https://…\n')}# DOI: 10.…
# ISBN: …
# number: …
${field('language', answers['language'])}reliability:
  level: ${inLine(level)}
  reason: ${inLine(reason)}
${field('stance', answers['stance'])}${field('read_as', readAs)}${fieldOr('copy', copy, '# copy: What the copy was, where you did not read the original.\n')}accessed: ${today}
# archived: [{ url: "https://…", date: ${today} }]
`,
    },
  ];
}

function series({ id, answers, today }: Begun): DraftFile[] {
  return [
    {
      path: `series/${id}.yml`,
      text: `# docs/records.md#series explains every field, and the table ${id}.csv beside this file.
schema: 1
changed: ${today}
${field('title', answers['title'])}status: draft
${field('about', answers['about'])}# Where a measure changes, so that nothing may be compared across:
# breaks:
#   - { at: 2020, measure: …, why: What changed. }
`,
    },
    {
      path: `series/${id}.csv`,
      text: 'period,published,asserted_by,measure,of,value,low,high,unit,kind,sources,locator,certainty,note\n',
    },
  ];
}

function collection({ id, answers, today }: Begun): DraftFile[] {
  return [
    {
      path: `collections/${id}.yml`,
      text: `# docs/records.md#collection explains every field. It is shown once \`npm run release ${id}\` has issued it.
schema: 1
changed: ${today}
${field('title', answers['title'])}status: draft
# introduction: |
#   Why these records belong together. A paragraph that states a fact ends with its source. [@s1…, p. 12]
#
#   The next paragraph.
# The steps, in the order in which they are to be read:
# records:
#   - { record: t1…, note: Why it stands here. }
#   - { record: r1…#c07 }
`,
    },
  ];
}

const DRAFTS: Record<NewKind, (begun: Begun) => DraftFile[]> = {
  testimony,
  report,
  person,
  organisation: named('organisations', () => ''),
  place,
  source,
  series,
  collection,
};

/**
 * The files of a new record. They pass `check` as they stand: a text as a draft, an authority whole.
 *
 * @param begun its identifier, the answers by flag, the day of today in UTC
 * @example draftOf('organisation', { id, answers: { name: 'A press', description: 'It prints.' }, today })[0]?.path
 * // 'organisations/g1….yml'
 */
export function draftOf(kind: NewKind, begun: Begun): DraftFile[] {
  return DRAFTS[kind](begun);
}
