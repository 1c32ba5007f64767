/** The people whose fate a testimony tells, with the last dated word about each. */
import type { PublicArchive, PublicAuthority, ShownText } from '../disclose/public-archive.ts';
import { lastWordOf, type LastKnown } from '../record/last-word.ts';
import { personOf } from './archive-index.ts';

export interface Subject {
  name: string;
  last: LastKnown;
  authority: PublicAuthority;
}

/** Narrators first, then those whom the account is about; only people whom a page shows and of whom there is a dated word. */
export function subjectsOf(archive: PublicArchive, words: ShownText): Subject[] {
  const { record } = words;
  const ids = [
    ...('narrators' in record ? record.narrators.map(({ person }) => person) : []),
    ...(record.people ?? []).filter(({ role }) => role === 'subject').map(({ person }) => person),
  ];
  return [...new Set(ids)].flatMap((id) => {
    const found = id === undefined ? undefined : personOf(archive, id);
    const last = found === undefined ? undefined : lastWordOf(found.person);
    return found === undefined || last === undefined
      ? []
      : [{ name: found.person.name, last, authority: found.authority }];
  });
}
