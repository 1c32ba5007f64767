/** Which shown texts name an authority, in which roles, and in which claims. */
import type { Naming } from '../record/naming.ts';
import { SOURCE_USES } from '../record/vocabulary.ts';
import type { DraftText } from './editions.ts';
import type { Mention, PublicTypes } from './public-archive.ts';
import type { Targets } from './targets.ts';

/** Roles that no vocabulary holds, by the field of the record in which somebody or something is named. */
const ROLE_OF_FIELD: Readonly<Record<string, string>> = {
  narrators: 'narrator',
  responses: 'response',
  publisher: 'publisher',
  document: 'document',
  claims: 'claim',
};
/** A source that is named anywhere else, in the body for example. */
const OTHERWISE = 'source';

function entryAt(record: object, path: readonly (string | number)[]): Record<string, unknown> {
  let entry = record as Record<string, unknown>;
  for (const key of path.slice(0, -1)) {
    const next = entry[key];
    if (typeof next !== 'object' || next === null) return {};
    entry = next as Record<string, unknown>;
  }
  return entry;
}

/**
 * The role in which a record names another.
 *
 * @example roleOf({ places: [{ place: 'w1jpphjzh', role: 'event' }] }, { path: ['places', 0, 'place'], … }) // 'event'
 */
function roleOf(record: object, { path }: Naming): string {
  const entry = entryAt(record, path);
  if (path.at(-1) === 'source') {
    if (typeof entry['as'] === 'string') return entry['as'];
    return path[0] === 'responses' ? 'reply' : path[0] === 'claims' ? 'claim' : OTHERWISE;
  }
  if (typeof entry['role'] === 'string') return entry['role'];
  return ROLE_OF_FIELD[String(path[0])] ?? OTHERWISE;
}

function claimAt(record: PublicTypes['testimony' | 'report'], { path }: Naming) {
  const [field, index] = path;
  if (field !== 'claims' || typeof index !== 'number' || !('claims' in record)) return undefined;
  return record.claims[index]?.id;
}

function rolesOf(record: object, namings: readonly Naming[]): string[] {
  const roles = new Set(namings.map((naming) => roleOf(record, naming)));
  if (SOURCE_USES.some((use) => roles.has(use))) roles.delete(OTHERWISE);
  return [...roles].sort();
}

const byTitle = new Intl.Collator('en');

/**
 * What names each authority, from the living pages of the texts that are shown: testimonies first, then by title. What
 * moved is named where it stands now.
 *
 * @returns identifier of the authority → texts that name it
 */
export function mentionsIn(texts: readonly DraftText[], targets: Targets): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const text of texts) {
    const edition = text.editions.find(({ isOriginal }) => isOriginal);
    const words = edition?.current?.words;
    if (words === undefined || edition === undefined) continue;
    const { record } = words;
    for (const [id, namings] of Map.groupBy(words.namings, (naming) => targets.follow(naming.id))) {
      const mention: Mention = {
        id: text.id,
        kind: text.kind,
        title: record.title,
        lang: words.lang,
        href: edition.path,
        roles: rolesOf(record, namings),
        claims: [...new Set(namings.flatMap((naming) => claimAt(record, naming) ?? []))].sort(),
      };
      const others = mentions.get(id);
      if (others === undefined) mentions.set(id, [mention]);
      else others.push(mention);
    }
  }
  for (const list of mentions.values())
    list.sort(
      (a, b) =>
        Number(a.kind === 'report') - Number(b.kind === 'report') ||
        byTitle.compare(a.title, b.title) ||
        (a.id < b.id ? -1 : 1),
    );
  return mentions;
}
