/** All forms of all names, by script and letter. */
import type { PublicArchive, PublicAuthority } from '../disclose/public-archive.ts';
import type { Organisation, Person, Place } from '../record/authority.ts';
import type { Kind } from '../record/identifier.ts';
import { shownTestimonies } from './archive-index.ts';
import { languageOfName } from './speech.ts';
import { pagePath, PAGE_LENGTH } from '../record/list-page.ts';

export interface NameEntry {
  text: string;
  lang: string | undefined;
  /** ISO 15924; Han is one, simplified or not. */
  script: string;
  /** The letter under which it stands; none in a script without letters. */
  letter: string;
  href: string;
  kind: Kind;
  /** The name of the record that it leads to, where it is another form. */
  formOf: string | undefined;
  byMistake: boolean;
}

export interface NameGroup {
  script: string;
  letter: string;
  /** Id of the group on its page, `latn-a`. */
  id: string;
  entries: NameEntry[];
}

/** Scripts in the order of the list, how each is sorted, and how a text of it is known. */
const SCRIPTS: Readonly<Record<string, { sort: string; found: RegExp }>> = {
  Latn: { sort: 'en', found: /\p{Script=Latin}/u },
  Arab: { sort: 'ug', found: /\p{Script=Arabic}/u },
  Cyrl: { sort: 'ru', found: /\p{Script=Cyrillic}/u },
  Hani: { sort: 'zh-u-co-pinyin', found: /\p{Script=Han}/u },
};
const OTHER = 'Zyyy';
const ORDER = [...Object.keys(SCRIPTS), OTHER];
const COLLATORS = new Map(
  ORDER.map((script) => [script, new Intl.Collator(SCRIPTS[script]?.sort ?? 'en')]),
);

/**
 * The script of a name, by its first letter.
 *
 * @example scriptOfName('قاراماي') // 'Arab'
 */
export function scriptOfName(name: string): string {
  const letter = /\p{L}/u.exec(name)?.[0] ?? '';
  return ORDER.find((script) => SCRIPTS[script]?.found.test(letter)) ?? OTHER;
}

/**
 * The letter under which a name stands: without accents, without what is no letter before it. In Uyghur the seat of a
 * vowel is no letter of its own.
 *
 * @example letterOfName('Éditions des Équateurs', 'Latn') // 'E'
 * @example letterOfName('ئۈرۈمچى', 'Arab') // 'ۈ'
 */
export function letterOfName(name: string, script: string): string {
  if (script === 'Hani') return '';
  const bare = script === 'Arab' ? name.replace(/^ئ(?=.)/u, '') : name.normalize('NFD');
  const letter = /\p{L}/u.exec(bare)?.[0];
  return letter === undefined ? '#' : letter.toLocaleUpperCase('en');
}

function entry(
  name: { text: string; lang: string | undefined },
  rest: Omit<NameEntry, 'text' | 'lang' | 'script' | 'letter'>,
): NameEntry {
  const script = scriptOfName(name.text);
  return { ...name, script, letter: letterOfName(name.text, script), ...rest };
}

function entriesOf(authority: PublicAuthority<'person' | 'organisation' | 'place'>): NameEntry[] {
  const record: Person | Organisation | Place | undefined = authority.record;
  if (record === undefined) return [];
  const { name, names = [] } = record;
  const known = names.find((form) => form.text === name);
  const rest = { href: authority.path, kind: authority.kind };
  const own = entry(
    { text: name, lang: known?.lang ?? languageOfName(name) },
    { ...rest, formOf: undefined, byMistake: false },
  );
  const others = names
    .filter((form) => form.text !== name)
    .map(({ text, lang, kind }) =>
      entry({ text, lang }, { ...rest, formOf: name, byMistake: kind === 'misattribution' }),
    );
  return [own, ...others];
}

/** Narrators who have no page of their own stand in the list too, and lead to their account. */
function narratorEntries(archive: PublicArchive): NameEntry[] {
  return shownTestimonies(archive).flatMap(({ words: { record }, href }) =>
    'narrators' in record
      ? record.narrators
          .filter(({ mode, person }) => mode !== 'anonymous' && person === undefined)
          .map(({ display }) =>
            entry(
              { text: display, lang: languageOfName(display) },
              { href, kind: 'testimony', formOf: undefined, byMistake: false },
            ),
          )
      : [],
  );
}

/** Every name of the archive in the order of the list; the same name of the same record stands once. */
export function nameEntries(archive: PublicArchive): NameEntry[] {
  const entries = [
    ...[...archive.people, ...archive.organisations, ...archive.places].flatMap(entriesOf),
    ...narratorEntries(archive),
  ];
  const once = new Map(entries.map((name) => [`${name.text}\n${name.href}`, name]));
  return [...once.values()].sort((a, b) => {
    const collator = COLLATORS.get(a.script);
    return (
      ORDER.indexOf(a.script) - ORDER.indexOf(b.script) ||
      (collator?.compare(a.letter, b.letter) ?? 0) ||
      (collator?.compare(a.text, b.text) ?? 0) ||
      (a.href < b.href ? -1 : 1)
    );
  });
}

function groupId({ script, letter }: Pick<NameEntry, 'script' | 'letter'>): string {
  const code = letter.codePointAt(0)?.toString(16) ?? '';
  const ending = letter === '' ? '' : `-${/^[A-Z]$/.test(letter) ? letter.toLowerCase() : code}`;
  return `${script.toLowerCase()}${ending}`;
}

/** Names that follow one another under one letter, as one group each. */
export function groupNames(entries: readonly NameEntry[]): NameGroup[] {
  const groups: NameGroup[] = [];
  for (const name of entries) {
    const id = groupId(name);
    const last = groups.at(-1);
    if (last?.id === id) last.entries.push(name);
    else groups.push({ script: name.script, letter: name.letter, id, entries: [name] });
  }
  return groups;
}

/** For each script its letters, and the address where each begins, for a list in pages. */
export function letterIndex(
  entries: readonly NameEntry[],
  base: string,
): { script: string; letters: { letter: string; href: string }[] }[] {
  const scripts = new Map<string, { letter: string; href: string }[]>();
  let position = 0;
  for (const group of groupNames(entries)) {
    const page = Math.floor(position / PAGE_LENGTH) + 1;
    const letters = scripts.get(group.script) ?? [];
    letters.push({ letter: group.letter, href: `${pagePath(base, page)}#${group.id}` });
    scripts.set(group.script, letters);
    position += group.entries.length;
  }
  return [...scripts].map(([script, letters]) => ({ script, letters }));
}
