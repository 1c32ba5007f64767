/** The first files of a series or collection, and the first lines of a word of the glossary or an event. */
import { SERIES_COLUMNS } from '../../record/series.ts';
import { isLatin } from '../../record/glossary.ts';
import { asText, comment, field, inLine, sourcesOr, words, type Beginning } from './lines.ts';

export function draftSeries({ id, answers, today }: Beginning): string {
  return asText([
    ...comment(
      `docs/records.md#series explains every field, and the table ${id}.csv beside this file.`,
    ),
    'schema: 1',
    field('changed', today),
    field('title', answers['title']),
    'status: draft',
    field('about', answers['about']),
    ...comment(`
Where a measure changes, so that nothing may be compared across:
breaks:
  - { at: 2020, measure: …, why: What changed. }`),
  ]);
}

export const draftTable = (): string => `${SERIES_COLUMNS.join(',')}\n`;

export function draftCollection({ id, answers, today }: Beginning): string {
  return asText([
    ...comment(
      `docs/records.md#collection explains every field. It is shown once \`npm run release ${id}\` has issued it.`,
    ),
    'schema: 1',
    field('changed', today),
    field('title', answers['title']),
    'status: draft',
    ...comment(`
introduction: |
  Why these records belong together. A paragraph that states a fact ends with its source. [@s1…, p. 12]

  The next paragraph.
The steps, in the order in which they are to be read:
records:
  - { record: t1…, note: Why it stands here. }
  - { record: r1…#c07 }`),
  ]);
}

/** A list of entries without any. */
export const EMPTY_LIST = asText(['schema: 1', 'entries:']);

/** Lines of one entry of a list, as far to the right as the others. */
function entry(lines: readonly string[], indent: string): string {
  return asText(lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`));
}

/** How the word is written in Latin letters, as a further form of it. */
function latinForm(lang: string, latin: string): string[] {
  const tag = isLatin(lang) ? lang : `${new Intl.Locale(lang).language}-Latn`;
  const form = { text: latin, lang: tag, script: 'Latn', kind: 'transliteration' };
  return ['forms:', `  - ${inLine(form)}`];
}

export function draftWord({ id, answers }: Beginning, indent: string): string {
  const latin = words(answers, 'latin');
  const lines = [
    field('id', id),
    'status: draft',
    field('term', answers['term']),
    field('lang', answers['lang']),
    ...(latin === undefined
      ? comment(`
forms:
  - { text: "…", lang: zh-Hans, script: Hans, kind: official }`)
      : latinForm(words(answers, 'lang') ?? 'und', latin)),
    field('meaning', answers['meaning']),
    ...sourcesOr(words(answers, 'source')),
    ...comment('see: [another-word]'),
  ];
  return entry(lines, indent);
}

export function draftEvent({ id, answers }: Beginning, indent: string): string {
  const lines = [
    field('id', id),
    'status: draft',
    field('on', answers['on']),
    field('title', answers['title']),
    field('what', answers['what']),
    ...sourcesOr(words(answers, 'source')),
    ...comment(`
people: [p…]
places: [w…]
organisations: [g…]
records: [t…, "r…#c07"]`),
  ];
  return entry(lines, indent);
}
