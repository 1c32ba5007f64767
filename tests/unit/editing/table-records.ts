/** Invented records with everything in them that tables, spreadsheets and YAML are known to lose. */
import type { YamlMap } from '../../../src/read/yaml-tree.ts';
import { ACTS, FORMS, PLACE_ROLES } from '../../../src/record/vocabulary.ts';
import { ID } from '../release/tiny-archive.ts';

const AWKWARD = [
  '=1+1',
  '+ and -',
  '-5 | five',
  '@name of a list',
  "'quoted' at the beginning",
  "'=not a formula",
  "''@twice",
  'a "quote", a comma; a semicolon | a pipe',
  '""',
  'گۇۋاھ: مەن كۆردۈم، «دېدى»',
  'شاهد | "קול" = עדות',
  'one line\nand another\n\nand a third',
  'tab\tinside',
  '# no comment',
  '- no list',
  'null',
  'true',
  '0123',
  '1.10',
  '2017-05',
  '“Only quotes”',
  '{ no: map }',
  '[no list]',
  '&anchor *alias !tag',
  'ends in a colon:',
  'C:\\path\\n',
  '面談・証言',
  '＝wide',
];

/** The same numbers on every run: a linear congruential generator. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A draft record and its body. */
export interface Invented {
  fields: YamlMap;
  body: string;
}

export function inventRecord(seed: number): Invented {
  const number = numbers(seed * 7919 + 1);
  const pick = <T>(list: readonly T[]): T => list[number(list.length)] as T;
  const words = () => `${pick(AWKWARD)} ${String(number(100))}`;
  const some = <T>(make: () => T): T[] => Array.from({ length: 1 + number(3) }, make);
  const perhaps = (fields: YamlMap): YamlMap => (number(3) === 0 ? {} : fields);
  const sources = () =>
    some((): YamlMap => ({
      source: pick([ID.book, ID.article]),
      ...perhaps({ locator: words() }),
    }));
  const fields: YamlMap = {
    title: words(),
    ...perhaps({ summary: words() }),
    lang: pick(['en', 'ug-Arab', 'ar', 'zh-Hans']),
    ...perhaps({ access: { level: 'listed', until: '2099-01-01', reason: words() } }),
    ...perhaps({ rights: { licence: 'CC-BY-4.0', ...perhaps({ holder: words() }) } }),
    ...perhaps({ form: pick(FORMS) }),
    narrators: some((): YamlMap => ({
      display: words(),
      mode: 'named',
      ...perhaps({ person: ID.witness }),
    })),
    ...perhaps({ contributors: some((): YamlMap => ({ name: words(), role: 'editor' })) }),
    ...perhaps({ recorded: pick(['2017', '2017-05-01', '2017/2018', '2017?']) }),
    ...perhaps({ places: some((): YamlMap => ({ place: ID.town, role: pick(PLACE_ROLES) })) }),
    ...perhaps({ acts: pick([[], ['torture'], ACTS.slice(0, 3)]).map(String) }),
    ...perhaps({ reason_given: { text: words(), ...perhaps({ source: ID.book }) } }),
    sources: [
      { source: ID.book, as: 'account' },
      { source: ID.article, as: 'reply' },
    ],
    ...perhaps({ verification: { level: 'unverified', note: words() } }),
    content_notes: pick([['none'], ['torture', 'death']]),
    ...perhaps({
      attribution: { also_reported_as: some(words), note: words(), sources: sources() },
    }),
    ...perhaps({
      discrepancies: some((): YamlMap => ({
        about: words(),
        versions: [
          { says: words(), sources: sources() },
          { says: words(), sources: sources() },
        ],
      })),
    }),
    ...perhaps({ related: [ID.report, ID.testimony] }),
  };
  const paragraph = pick([
    '“I was there”, she said: “گۇۋاھ”. A | B, =C, 5 \\- 3.',
    'ئۇ «مەن شۇ يەردە» دېدى، "شۇنداق".',
    '=1+1 is what it said',
    "'=quoted',\nand a line end in it",
    '@ the gate, + more',
  ]);
  const body =
    number(4) === 0 ? '' : `${paragraph}\n\n- one\n- two "three"\n\nThe end ${String(seed)}.`;
  return { fields, body };
}
