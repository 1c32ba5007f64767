/** A small public archive with the names, scripts and spellings that search must tell apart. */
import type {
  Edition,
  NamedReference,
  PublicArchive,
  PublicAuthority,
  PublicText,
  PublicTypes,
  PublicVersion,
  ShownText,
} from '../../../src/disclose/public-archive.ts';
import {
  addressOf,
  kindOf,
  type AuthorityKind,
  type TextKind,
} from '../../../src/record/identifier.ts';
import { directionOf } from '../../../src/record/language.ts';
import type { RenderedText } from '../../../src/text/block.ts';
import { emptyArchive } from '../publish/public-archive.ts';

/** A text of plain paragraphs; a line that begins with `# ` is a heading. */
export function textOf(...lines: string[]): RenderedText {
  let number = 0;
  return {
    blocks: lines.map((line) =>
      line.startsWith('# ')
        ? { kind: 'heading', html: '', plain: line.slice(2), citations: [] }
        : { kind: 'paragraph', number: (number += 1), html: '', plain: line, citations: [] },
    ),
    paragraphs: number,
    citedSources: [],
  };
}

function references(labels: Record<string, string>): Map<string, NamedReference> {
  return new Map(
    Object.entries(labels).map(([id, label]) => [
      id,
      { id, kind: kindOf(id), label, href: addressOf(id) },
    ]),
  );
}

function edition<K extends TextKind>(
  id: string,
  words: ShownText<K>,
  original: boolean,
): Edition<K> {
  const path = addressOf(id, original ? {} : { lang: words.lang });
  const version: PublicVersion<K> = {
    version: 1,
    path: `${path}v/1/`,
    released: '2026-11-24',
    changes: 'first release',
    shown: { state: 'shown' },
    superseded: false,
    redactedOn: undefined,
    words,
  };
  return {
    lang: words.lang,
    isOriginal: original,
    path,
    shown: { state: 'shown' },
    versions: [version],
    current: version,
    stale: false,
  };
}

/** A text with one edition for each of its words, the original first. */
export function shownText<K extends TextKind>(
  id: string,
  editions: { record: PublicTypes[K]; text: RenderedText; labels?: Record<string, string> }[],
): PublicText<K> {
  return {
    id,
    kind: kindOf(id) as K,
    shown: { state: 'shown' },
    lang: editions[0]?.record.lang,
    relations: [],
    related: [],
    collections: [],
    editions: editions.map(({ record, text, labels = {} }, index) =>
      edition(
        id,
        {
          lang: record.lang,
          dir: directionOf(record.lang),
          record,
          text,
          pictures: [],
          references: references(labels),
        },
        index === 0,
      ),
    ),
  };
}

function shownAuthority<K extends AuthorityKind>(
  id: string,
  record: NonNullable<PublicAuthority<K>['record']>,
  rest: Partial<PublicAuthority<K>> = {},
): PublicAuthority<K> {
  return {
    id,
    kind: kindOf(id) as K,
    path: addressOf(id),
    shown: { state: 'shown' },
    record,
    references: new Map(),
    mentions: [],
    namedBy: [],
    ...rest,
  };
}

const NARRATOR = 'p1n8wxhvd';
const RECORDER = 'p1twhcj0j';
const CITY = 'w1jpphjzh';
const NEWSPAPER = 'g1dmf1tb8';
const SOURCE = 's1khbhx5d';

export const testimonyRecord: PublicTypes['testimony'] = {
  schema: 1,
  title: 'Called back to Karamay',
  summary: 'An engineer was asked by [redacted: name] to come back for her papers.',
  lang: 'en',
  rights: { licence: 'CC-BY-4.0' },
  form: 'summary_of_published_account',
  narrators: [{ display: 'Gulbahar Haitiwaji', mode: 'named', person: NARRATOR }],
  contributors: [{ person: RECORDER, role: 'co_author' }],
  basis: 'firsthand',
  recorded: '2021-01-12',
  period: '2016-11/2019-08',
  people: [{ person: NARRATOR, role: 'subject' }],
  places: [{ place: CITY, role: 'event' }],
  acts: ['detention', 'forced_sterilisation'],
  reason_given: { text: 'The police named no statute.' },
  sources: [{ source: SOURCE, as: 'account' }],
  verification: { level: 'single_source', note: 'All publications rest on her own word.' },
  content_notes: ['torture'],
  responses: [
    {
      organisation: NEWSPAPER,
      summary: 'The government denied it.',
      sources: [{ source: SOURCE }],
    },
  ],
  discrepancies: [
    {
      about: 'How long it lasted',
      versions: [
        { says: 'Thirty-one months', sources: [{ source: SOURCE }] },
        { says: 'Thirty-two months', sources: [{ source: SOURCE }] },
      ],
    },
  ],
  attribution: {
    also_reported_as: ['Rozenn Morgat'],
    note: 'One article gives this account to Rozenn Morgat, the journalist who recorded it.',
    sources: [{ source: SOURCE }],
  },
  corrections: [{ on: '2026-11-24', what: 'The date of the flight was amended.' }],
};

const testimonyText = textOf(
  'She lived in France with […] and worked as an engineer.',
  '# The camp',
  'The camps near Karamay held many. A café stood at the gate. Her passport was kept.',
  'In the cell she heard the naïve joke of a guard and wrote it down.',
);

const testimony = shownText<'testimony'>('t14s0rz6f', [
  {
    record: testimonyRecord,
    text: testimonyText,
    labels: { [NARRATOR]: 'Gulbahar Haitiwaji', [RECORDER]: 'Rozenn Morgat', [CITY]: 'Karamay' },
  },
  {
    record: {
      ...testimonyRecord,
      lang: 'fr',
      title: 'Rappelée à Karamay',
      summary: 'On demande à une ingénieure de revenir pour ses papiers.',
      attribution: undefined,
    },
    text: textOf('Elle vivait en France.', 'Les camps près de Karamay. L’homme écrivait.'),
  },
]);

const uyghur = shownText<'testimony'>('t1x6np1wb', [
  {
    record: {
      ...testimonyRecord,
      title: 'راھىلە داۋۇت ھەققىدە',
      lang: 'ug-Arab',
      summary: 'قىزى ئانىسىنى سورايدۇ.',
      narrators: [{ display: 'Witness K-014', mode: 'pseudonym' }],
      contributors: undefined,
      people: undefined,
      attribution: undefined,
      responses: undefined,
      discrepancies: undefined,
      content_notes: ['none'],
    },
    text: textOf('2016-يىلى ئۇ قاراماي شەھىرىگە كەلدى.'),
  },
]);

const reportRecord: PublicTypes['report'] = {
  schema: 1,
  title: 'A news article on cotton',
  summary: 'An article about trade figures, taken apart.',
  lang: 'en',
  rights: { licence: 'CC-BY-4.0' },
  publisher: NEWSPAPER,
  issued: '2022-10-24~',
  report_type: 'news',
  sources: [{ source: SOURCE, as: 'account' }],
  content_notes: ['none'],
  method: 'Each statement was set beside other sources.',
  limits: 'The article was read in a copy.',
  claims: [
    {
      id: 'c07',
      text: 'Ninety percent of the cotton comes from the region.',
      asserted_by: { text: 'The author' },
      assessment: 'imprecise',
      note: 'The share was 89.5 percent in one year.',
      evidence: [{ source: SOURCE }],
    },
    {
      id: 'c45',
      text: 'Rozenn Morgat is a Uyghur engineer.',
      asserted_by: { text: 'The author' },
      assessment: 'wrong',
      note: 'She is the journalist.',
      evidence: [{ source: SOURCE }],
    },
  ],
};

const report = shownText<'report'>('r1jj50xr4', [
  {
    record: reportRecord,
    text: textOf('The article rests on customs figures for cotton.'),
    labels: { [NEWSPAPER]: 'The Guardian' },
  },
]);

const listed: PublicText<'testimony'> = {
  ...testimony,
  id: 't1listed0',
  shown: { state: 'listed', reason: undefined, until: undefined },
  editions: testimony.editions.map((one) => ({
    ...one,
    path: one.path.replace('t14s0rz6f', 't1listed0'),
    versions: [],
    shown: { state: 'listed', reason: undefined, until: undefined },
  })),
};

const authority = { schema: 1, changed: '2026-11-24' } as const;

export const smallArchive: PublicArchive = {
  ...emptyArchive,
  testimonies: [testimony, uyghur, listed],
  reports: [report],
  people: [
    shownAuthority<'person'>(
      NARRATOR,
      {
        ...authority,
        name: 'Gulbahar Haitiwaji',
        names: [
          { text: '古丽巴哈尔·海提瓦吉', lang: 'zh', script: 'Hans', kind: 'transliteration' },
          { text: 'گۈلباھار خېيتىۋاجى', lang: 'ug-Arab', script: 'Arab', kind: 'official' },
          { text: 'Rozenn Morgat', lang: 'en', script: 'Latn', kind: 'misattribution' },
        ],
        description: 'A woman who told of her detention.',
        last_known: [
          {
            on: '2023-03-23',
            what: 'abroad',
            note: 'She spoke in Washington.',
            sources: [{ source: SOURCE }],
          },
          {
            on: '2019-08',
            what: 'released',
            note: 'She was freed.',
            sources: [{ source: SOURCE }],
          },
        ],
      },
      {
        mentions: [
          {
            id: 't14s0rz6f',
            kind: 'testimony',
            title: 'Called back to Karamay',
            lang: 'en',
            href: '/t/t14s0rz6f/',
            roles: ['narrator'],
            claims: [],
          },
        ],
      },
    ),
    shownAuthority<'person'>(RECORDER, {
      ...authority,
      name: 'Rozenn Morgat',
      description: 'A French journalist.',
    }),
    shownAuthority<'person'>(
      'p1hidden0',
      { ...authority, name: 'Zq7unavailable', description: 'Nobody may see this.' },
      { shown: { state: 'unavailable' } },
    ),
  ],
  organisations: [
    shownAuthority<'organisation'>(NEWSPAPER, {
      ...authority,
      name: 'The Guardian',
      description: 'A British newspaper.',
    }),
  ],
  places: [
    shownAuthority<'place'>(CITY, {
      ...authority,
      name: 'Karamay',
      names: [
        { text: '克拉玛依', lang: 'zh', script: 'Hans', kind: 'official' },
        { text: 'Qaramay', lang: 'ug-Latn', script: 'Latn', kind: 'transliteration' },
      ],
      description: 'A city built on oil.',
      precision: 'settlement',
    }),
  ],
  sources: [
    shownAuthority<'source'>(SOURCE, {
      ...authority,
      type: 'article-newspaper',
      title: '‘Our souls are dead’',
      author: [
        { family: 'Haitiwaji', given: 'Gulbahar' },
        { family: 'Morgat', given: 'Rozenn' },
      ],
      'container-title': 'The Guardian',
      issued: '2021-01-12',
      language: 'en',
      reliability: { level: 'high', reason: 'It is her own account.' },
      stance: 'party',
      read_as: 'excerpt',
      copy: 'The opening, in a repost.',
      accessed: '2026-11-24',
    }),
  ],
  counts: { shown: 3, listed: 1, languages: ['en', 'fr', 'ug-Arab'] },
};
