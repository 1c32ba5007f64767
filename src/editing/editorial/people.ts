/** Two people whom the name finder takes for one, unless an editor has said that they differ. */
import type { Archive, AuthorityFile } from '../../read/archive.ts';
import { wholeName } from '../../search/names/name-keys.ts';
import type { Remark } from './remark.ts';

type Person = AuthorityFile<'person'>;

/** People by each form of their names, a form given by mistake aside. */
function bearersOf({ people }: Archive): Map<string, Set<Person>> {
  const bearers = new Map<string, Set<Person>>();
  for (const person of people.values())
    for (const name of [
      person.record.name,
      ...(person.record.names ?? []).flatMap(({ kind, text }) =>
        kind === 'misattribution' ? [] : [text],
      ),
    ]) {
      const key = wholeName(name);
      bearers.set(key, (bearers.get(key) ?? new Set()).add(person));
    }
  return bearers;
}

const states = (person: Person, other: Person) =>
  person.record.differs_from?.includes(other.id) === true;

/** It is enough that one of the two says so. */
const differ = (person: Person, other: Person) => states(person, other) || states(other, person);

/**
 * Remarks on people who share a name and of whom nobody has said that they are two.
 *
 * @example remarksOnPeople(archive) // [{ code: 'people-alike', file: 'content/people/p1….yml', … }]
 */
export function remarksOnPeople(archive: Archive): Remark[] {
  const pairs = new Map<Person, Person>();
  for (const bearers of bearersOf(archive).values()) {
    const same = [...bearers];
    for (const [index, person] of same.entries()) {
      const other = same.slice(0, index).find((earlier) => !differ(person, earlier));
      if (other !== undefined) pairs.set(person, other);
    }
  }
  return [...pairs].map(([{ file }, { id, record }]) => ({
    code: 'people-alike',
    file,
    words: 'name:',
    values: { id, name: record.name },
  }));
}
