/** Sources in words: the short name under which a reader meets one again and again, and what a list says of it. */
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { authorName } from '../record/author.ts';
import type { Source } from '../record/authority.ts';

/** The fields that a frozen text keeps of a source, and that a living source has too. */
export type CitedSource = Pick<
  Source,
  'title' | 'author' | 'container-title' | 'publisher' | 'issued' | 'language'
>;

const LONGEST_NAME = 60;

/**
 * Text cut at a word, with an ellipsis, so that it is at most `longest` UTF-16 units long.
 *
 * @example shorten('one two three', 9) // 'one two…'
 */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const blank = text.lastIndexOf(' ', longest - 1);
  return `${text.slice(0, blank > longest / 2 ? blank : longest - 1)}…`;
}

/**
 * What a source is called where there is little room: the newspaper, else the publisher, else the author, else the
 * title, shortened.
 *
 * @example sourceName({ title: '…', 'container-title': 'The Guardian', language: 'en' }) // 'The Guardian'
 */
export function sourceName(source: CitedSource): string {
  return nameBesideTitle(source) ?? shorten(bareTitle(source.title), LONGEST_NAME);
}

function nameBesideTitle(source: CitedSource): string | undefined {
  const [author] = source.author ?? [];
  return (
    source['container-title'] ??
    source.publisher ??
    (author === undefined ? undefined : authorName(author))
  );
}

/** Whether a source is called something else than its title. */
export function hasName(source: CitedSource): boolean {
  return nameBesideTitle(source) !== undefined;
}

/**
 * A title that is a description stands in brackets, as bibliographies have it; as a name it needs none.
 *
 * @example bareTitle('[Written statement]') // 'Written statement'
 */
export function bareTitle(title: string): string {
  return /^\[(.*)\]$/.exec(title)?.[1] ?? title;
}

/** Whether a title is the archive's own description of something that bears none. */
export function isDescription(title: string): boolean {
  return bareTitle(title) !== title;
}

/** The language of a source's title: its own, or for a description that of the archive. */
export function titleLanguage({ title, language }: Pick<Source, 'title' | 'language'>): string {
  return isDescription(title) ? DEFAULT_LOCALE : language;
}

/**
 * The host of an address, without `www.`: enough to know where a link leads.
 *
 * @example hostOf('https://www.rfi.fr/fr/podcasts/x') // 'rfi.fr'
 */
export function hostOf(address: string): string {
  return new URL(address).host.replace(/^www\./, '');
}
