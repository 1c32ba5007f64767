/** Two people whom the name finder takes for one, unless an editor has said that they differ. */
import type { Archive } from '../../read/archive.ts';
import { wholeName } from '../../search/names/name-keys.ts';
import type { Remark } from './remark.ts';

/**
 * Remarks on people who share a name, a form given by mistake aside.
 *
 * @example remarksOnPeople(archive) // [{ code: 'people-alike', file: 'content/people/p1….yml', … }]
 */
export function remarksOnPeople(archive: Archive): Remark[] {
  const bearers = new Map<string, Set<string>>();
  for (const { id, record } of archive.people.values())
    for (const name of [
      record.name,
      ...(record.names ?? []).flatMap(({ kind, text }) =>
        kind === 'misattribution' ? [] : [text],
      ),
    ]) {
      const key = wholeName(name);
      bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
    }
  return [...bearers.values()].flatMap((ids) => {
    const [first, ...others] = [...ids].map((id) => archive.people.get(id));
    return others.flatMap((person): Remark[] =>
      person === undefined || first === undefined
        ? []
        : [
            {
              code: 'people-alike',
              file: person.file,
              words: 'name:',
              values: { id: first.id, name: first.record.name },
            },
          ],
    );
  });
}
