/** Sources that nobody uses, that stand here twice, or that were read before they came out. */
import type { Archive, AuthorityFile } from '../../read/archive.ts';
import { tokensOf } from '../../text/normalise.ts';
import { addressKey } from '../source-address.ts';
import type { Remark } from './remark.ts';

const IDENTIFIER = /\bs1[0-9a-z]{7}\b/g;

const sourcesIn = (records: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(records).match(IDENTIFIER));

/** Every source that something names as it stands today. */
function sourcesOfToday(archive: Archive): ReadonlySet<string> {
  const texts = [...archive.testimonies.values(), ...archive.reports.values()];
  const living = [archive.people, archive.organisations, archive.places, archive.series];
  return sourcesIn([
    ...texts.flatMap(({ working, translations }) => [working, ...translations.values()]),
    ...living.flatMap((files) => [...files.values()].map(({ record }) => record)),
    ...[...archive.collections.values()].map(({ record }) => record),
    ...archive.pages.map(({ record, body }) => [record, body]),
    ...[archive.glossary, archive.events, archive.settings],
  ]);
}

/** Every source that a frozen version names: it has to stay, whatever the texts of today cite. */
function frozenSources(archive: Archive): ReadonlySet<string> {
  const texts = [...archive.testimonies.values(), ...archive.reports.values()];
  return sourcesIn(
    texts.flatMap(({ frozen, frozenTranslations }) =>
      [...frozen.values(), ...frozenTranslations.values()].map(({ record, body }) => [
        record,
        body,
      ]),
    ),
  );
}

const folded = (words: string) =>
  tokensOf(words)
    .map((token) => token.folded)
    .join(' ');

/** By what two records of the same source would be known; chapters of one book share its number and are not the same. */
const KEYS: ((source: AuthorityFile<'source'>['record']) => string | undefined)[] = [
  ({ URL }) => addressKey(URL),
  ({ DOI }) => DOI?.toLowerCase(),
  ({ type, title, issued, ...rest }) =>
    issued === undefined
      ? undefined
      : [type, folded(title), issued, folded(rest['container-title'] ?? rest.publisher ?? '')].join(
          '\n',
        ),
];

function sourcesTwice(sources: readonly AuthorityFile<'source'>[]): Remark[] {
  const pairs = new Map<string, Remark>();
  for (const key of KEYS)
    for (const [value, same] of Map.groupBy(sources, ({ record }) => key(record))) {
      const [first, ...others] = same;
      if (value === undefined || first === undefined) continue;
      for (const { id, file, record } of others)
        pairs.set(id, {
          code: 'source-twice',
          file,
          words: record.title,
          values: { id: first.id },
        });
    }
  return [...pairs.values()];
}

/**
 * Remarks on the sources of an archive.
 *
 * @example remarksOnSources(archive) // [{ code: 'source-unused', file: 'content/sources/s1hj85329.yml', … }]
 */
export function remarksOnSources(archive: Archive): Remark[] {
  const today = sourcesOfToday(archive);
  const frozen = frozenSources(archive);
  const sources = [...archive.sources.values()];
  const remarks = sources.flatMap(({ id, file, record }): Remark[] => [
    ...(today.has(id) || frozen.has(id) ? [] : [{ code: 'source-unused', file, words: 'title:' }]),
    // A date without a day says only that it came out by the end of that month or year.
    ...(record.issued !== undefined && record.issued.slice(0, 10) > record.accessed
      ? [
          {
            code: 'issued-after-access',
            file,
            words: 'issued:',
            values: { issued: record.issued, accessed: record.accessed },
          },
        ]
      : []),
  ]);
  return [...remarks, ...sourcesTwice(sources.filter(({ id }) => today.has(id)))];
}
