/** Words that break pages, and the fixture archive, in which every awkward record stands. All of it is invented. */
import { openPublicArchive } from '../../src/disclose/open.ts';
import type {
  NamedReference,
  PublicSettings,
  PublicText,
  ShownText,
} from '../../src/disclose/public-archive.ts';
import type { Kind, TextKind } from '../../src/record/identifier.ts';

export const archive = await openPublicArchive();

export const NAMES = {
  plain: 'Ilse Varn',
  long: 'Ilse Margarethe Orsolya Varn-Quill of the Upper Ferry at Kestrel Hill, called the Younger',
  unbroken: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  rightToLeft: 'گۇۋاھ قاراماي گۇۋاھ قاراماي گۇۋاھ قاراماي گۇۋاھ قاراماي',
  rightToLeftUnbroken: 'گۇۋاھگۇۋاھگۇۋاھگۇۋاھگۇۋاھگۇۋاھگۇۋاھگۇۋاھگۇۋاھگۇۋاھگۇۋاھ',
  mixed: 'گۇۋاھ (Guwah), 2017-يىلى, No. 3',
  han: '见证人见证人见证人见证人见证人见证人见证人见证人见证人',
} as const;

const SENTENCE =
  'She said that the lamps were counted every evening, and that nobody was told why. ';
export const LONG_TEXT = SENTENCE.repeat(12).trim();
export const LONG_ADDRESS = `https://a-very-long-host-name-of-a-newspaper.example/${'archive-of-2019/'.repeat(8)}`;

export const reference = (label: string, fields: Partial<NamedReference> = {}): NamedReference => ({
  id: 'p1x57t90k',
  kind: 'person',
  label,
  href: '/p/p1x57t90k/',
  ...fields,
});

function requireText<K extends TextKind>(texts: PublicText<K>[], id: string): PublicText<K> {
  const text = texts.find((entry) => entry.id === id);
  if (text === undefined) throw new Error(`the fixture archive shows no ${id}`);
  return text;
}

/** A text in one of its languages, with its newest words. */
export function editionIn<K extends TextKind>(text: PublicText<K>, lang: string) {
  const edition = text.editions.find((entry) => entry.lang === lang);
  const version = edition?.current;
  const words = version?.words;
  if (edition === undefined || version === undefined || words === undefined)
    throw new Error(`the fixture archive shows no ${text.id} in ${lang}`);
  return { edition, version, words };
}

/** An account with every field, in three languages, one translation behind. */
export const fullText = requireText(archive.testimonies, 't11h3rmb7');
/** An account in which every mark of Markdown stands. */
export const markedText = requireText(archive.testimonies, 't1gcz7cmr');
/** An account with no field that it may lack. */
export const bareText = requireText(archive.testimonies, 't15tdsx02');
/** A report with a claim under every assessment, one of them taken back. */
export const report = requireText(archive.reports, 'r15n4qh4q');
/** A report written from right to left. */
export const arabicReport = requireText(archive.reports, 'r1gk00wxb');

export const full = editionIn(fullText, 'en');
export const fullUyghur = editionIn(fullText, 'ug-Arab');
export const bare = editionIn(bareText, 'en');
export const reported = editionIn(report, 'en');
export const reportedInArabic = editionIn(arabicReport, 'ar');
export const { claims } = reported.words.record;

/** Words of which the record says something else. */
export const wordsWith = <K extends TextKind>(
  words: ShownText<K>,
  record: Partial<ShownText<K>['record']>,
): ShownText<K> => ({ ...words, record: { ...words.record, ...record } });

/** The first record of a list, which the fixture archive has. */
export function requireFirst<T>(entries: readonly T[]): T {
  const [first] = entries;
  if (first === undefined) throw new Error('the fixture archive has none of these');
  return first;
}

export const requireAuthority = <T extends { id: string; kind: Kind }>(
  entries: T[],
  id: string,
): T => requireFirst(entries.filter((entry) => entry.id === id));

/** Settings of an archive that says as little as it may, in one language. */
export const bareSettings: PublicSettings = {
  ...archive.settings,
  name: NAMES.unbroken,
  nativeName: undefined,
  languages: ['en'],
  contacts: [],
  custodian: undefined,
  leave: {},
};
export const fullSettings: PublicSettings = { ...archive.settings, languages: ['en', 'fr', 'ug'] };
