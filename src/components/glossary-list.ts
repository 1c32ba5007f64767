/** The glossary by letters. */
import type { PublicGlossaryEntry } from '../disclose/public-archive.ts';
import { entryPath } from '../record/list-page.ts';
import { letterOfName } from './name-list.ts';

export interface TermGroup {
  letter: string;
  /** Id of the group on its page: `letter-m`. */
  id: string;
  entries: PublicGlossaryEntry[];
}

const letterOf = ({ filedAs }: PublicGlossaryEntry): string => letterOfName(filedAs, 'Latn');

function groupId(letter: string): string {
  return `letter-${/^[A-Z]$/.test(letter) ? letter.toLowerCase() : (letter.codePointAt(0)?.toString(16) ?? '')}`;
}

/** Entries that follow one another under one letter, as one group each. */
export function groupTerms(entries: readonly PublicGlossaryEntry[]): TermGroup[] {
  const groups: TermGroup[] = [];
  for (const entry of entries) {
    const letter = letterOf(entry);
    const last = groups.at(-1);
    if (last?.letter === letter) last.entries.push(entry);
    else groups.push({ letter, id: groupId(letter), entries: [entry] });
  }
  return groups;
}

/**
 * The letters of a whole glossary, each with the address at which its words begin.
 *
 * @example termLetters(archive.glossary)[0] // { letter: 'A', href: '/glossary/#letter-a' }
 */
export function termLetters(
  entries: readonly PublicGlossaryEntry[],
): { letter: string; href: string }[] {
  let place = 0;
  return groupTerms(entries).map(({ letter, id, entries: own }) => {
    const href = entryPath('/glossary/', place, id);
    place += own.length;
    return { letter, href };
  });
}
