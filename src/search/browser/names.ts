/** Names and titles without the index: while somebody types, and for what sounds alike. */
import type { NameLine } from '../document.ts';
import { editDistance } from '../names/edit-distance.ts';
import { foldedWays, soundKey, writtenWords } from '../names/name-keys.ts';
import type { NamePiece, NameTarget } from '../names/name-piece.ts';
import { plainLatin } from '../names/skeleton.ts';

/** A name that begins, at one of its words, like what is typed. */
export interface Suggestion {
  /** The form that was found, as it is written. */
  text: string;
  lang: string;
  role: NameLine['role'];
  target: NameTarget;
}

export interface NameIndex {
  /** At most `limit`, each record once, in the language of the page where it has that: two people of one name are two. */
  suggest: (typed: string, limit: number, lang?: string) => Promise<Suggestion[]>;
  /** Names, or words of names, that are spelled nearly like these words, the nearest first. */
  near: (words: readonly string[], limit: number) => Promise<string[]>;
}

/** Fewer letters than these begin too many names. */
const LEAST_BEGINNING = 3;
/** Farther than any spelling that is near: what only begins like a word stands after those. */
const MOST_DISTANT = 10;
/** Who is written as typed comes before who is only read so. */
const READ_SO = 1000;
/** What a question has before a name. */
const BEFORE_NAME = /^[\s"“”„‟«»＂「」『』]*(?:name[:：])?[\s"“”„‟«»＂「」『』]*/i;

const isText = ({ kind }: NameTarget) => kind === 'testimony' || kind === 'report';
/** The address of a text without the language of a translation. */
const recordOf = (target: NameTarget) =>
  isText(target) ? target.href.replace(/^(\/[^/]+\/[^/]+\/).*$/, '$1') : target.href;

/** Pieces that are read for one question. A single letter may begin half of a large archive. */
const MOST_PIECES = 3;
const SUGGESTED_KINDS = [
  'person',
  'place',
  'organisation',
  'act',
  'term',
  'testimony',
  'report',
  'collection',
  'series',
  'claim',
  'event',
  'source',
];

interface Form extends Suggestion {
  /** Whether the key begins where the form does. */
  fromStart: boolean;
}

export function openNames(
  starts: readonly string[],
  load: (piece: number) => Promise<NamePiece>,
): NameIndex {
  /** Numbers of the pieces that may hold keys beginning like this. */
  const piecesFor = (prefix: string): number[] => {
    const first = Math.max(starts.filter((start) => start <= prefix).length - 1, 0);
    const last = starts.filter((start) => start <= `${prefix}\uffff`).length - 1;
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index).slice(
      0,
      MOST_PIECES,
    );
  };

  const formsBy = async (prefix: string, wanted: (key: string) => boolean): Promise<Form[]> => {
    const pieces = await Promise.all(piecesFor(prefix).map(load));
    return pieces.flatMap(({ targets, forms, keys }) =>
      keys
        .filter(([key]) => wanted(key))
        .flatMap(([key, ...numbers]) =>
          numbers.flatMap((number) => {
            const [targetNumber = -1, text = '', lang = '', role = 'form' as const] =
              forms[number] ?? [];
            const target = targets[targetNumber];
            if (target === undefined) return [];
            const fromStart = foldedWays(text).some((way) => way.join(' ') === key);
            return [{ text, lang, role, target, fromStart }];
          }),
        ),
    );
  };

  const suggest = async (typed: string, limit: number, lang?: string): Promise<Suggestion[]> => {
    const name = typed.replace(BEFORE_NAME, '');
    const [words = []] = foldedWays(name);
    const prefix = words.join(' ');
    if (prefix === '') return [];
    const read = writtenWords(name).map(plainLatin).join(' ');
    const beginning = (letters: string) => formsBy(letters, (key) => key.startsWith(letters));
    const written = await beginning(prefix);
    const forms =
      /\p{Script=Latin}/u.test(name) || read.trim() === ''
        ? written
        : [...written, ...(await beginning(read))];
    const asTyped = new Set(written);
    const rank = (form: Form) => rankOf(form) + (asTyped.has(form) ? 0 : READ_SO);
    const rankOf = ({ fromStart, role, target, text }: Form) =>
      (fromStart ? 0 : 100) +
      SUGGESTED_KINDS.indexOf(target.kind) * 2 +
      (text === target.title ? 0 : 1) +
      (isText(target) && target.lang.split('-')[0] !== lang ? 1 : 0) +
      (role === 'mistaken' ? 1 : 0);
    // A testimony carries the names of its people: those lead to the people, and only its title and a wrong name to it.
    const own = forms.filter(
      ({ role, target }) =>
        role !== 'form' || !['testimony', 'report', 'source'].includes(target.kind),
    );
    own.sort(
      (a, b) =>
        rank(a) - rank(b) ||
        a.text.length - b.text.length ||
        (`${a.text} ${a.target.href}` < `${b.text} ${b.target.href}` ? -1 : 1),
    );
    const seen = new Set<string>();
    return own
      .map((form) => ({
        ...form,
        record: lang === undefined ? form.target.href : recordOf(form.target),
      }))
      .filter(({ record }) => !seen.has(record) && seen.add(record))
      .slice(0, limit)
      .map(({ text, lang, role, target }) => ({ text, lang, role, target }));
  };

  /** Words of names that begin with these letters. */
  const namesBeginning = async (letters: string): Promise<string[]> => {
    if (letters.length < LEAST_BEGINNING || letters.includes(' ')) return [];
    const forms = await formsBy(letters, (key) => key.startsWith(letters));
    const words = forms.flatMap(({ text }) => writtenWords(text));
    return words.filter((word) => plainLatin(word)?.startsWith(letters));
  };

  const near = async (words: readonly string[], limit: number): Promise<string[]> => {
    const key = soundKey(words);
    const typed = words.map(plainLatin);
    if (key === undefined || typed.includes(undefined)) return [];
    const own = typed.join(' ');
    if (own.length === 1) return [];
    const most = own.length < 5 ? 1 : own.length < 9 ? 2 : 3;
    const initial = key.slice(0, 2);
    const forms = await formsBy(key, (one) => one === key || one.startsWith(initial));
    const inLatin = (text: string) => /\p{Script=Latin}/u.test(text);
    const otherScript = (name: string) => Number(inLatin(name) !== inLatin(words.join('')));
    const distances = new Map<string, number>();
    for (const { text } of forms) {
      const written = writtenWords(text);
      for (let start = 0; start + words.length <= written.length; start += 1) {
        const run = written.slice(start, start + words.length);
        const latin = run.map(plainLatin);
        if (latin.includes(undefined)) continue;
        // The same sound may be spelled with more other letters than a slip of the finger makes.
        const limitOfRun = soundKey(run) === key ? most + 2 : most - 1;
        const read = latin.join(' ');
        const distance = editDistance(own, read, limitOfRun);
        const name = run.join(' ');
        // Of few letters half may differ, and then it is another word.
        if (distance <= limitOfRun && distance * 2 <= Math.max(own.length, read.length))
          distances.set(name, Math.min(distance, distances.get(name) ?? distance));
      }
    }
    for (const name of await namesBeginning(own))
      if (!distances.has(name)) distances.set(name, MOST_DISTANT + name.length);
    return [...distances]
      .filter(([name]) => name.toLowerCase() !== words.join(' ').toLowerCase())
      .sort(([a, x], [b, y]) => otherScript(a) - otherScript(b) || x - y || (a < b ? -1 : 1))
      .slice(0, limit)
      .map(([name]) => name);
  };

  return { suggest, near };
}
