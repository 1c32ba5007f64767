/** Collections as lists show them: by title, each with the beginning of its introduction. */
import type { PublicArchive } from '../disclose/public-archive.ts';
import { shorten } from './source-words.ts';

export interface ListedCollection {
  id: string;
  title: string;
  /** The first paragraph of its introduction, shortened. */
  lead: string;
  /** How many steps a reader can take. */
  steps: number;
  href: string;
}

/** In UTF-16 units: three lines of small type. */
const LONGEST_LEAD = 240;
const titles = new Intl.Collator('en');

/** Collections that are shown, by title. */
export function collectionList({ collections }: PublicArchive): ListedCollection[] {
  return collections
    .flatMap(({ id, path, record, introduction }): ListedCollection[] => {
      if (record === undefined) return [];
      const first = introduction.blocks.find(({ kind }) => kind === 'paragraph');
      const lead = shorten(first?.plain ?? '', LONGEST_LEAD);
      return [{ id, title: record.title, lead, steps: record.records.length, href: path }];
    })
    .sort((a, b) => titles.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
}
