/**
 * `feed.xml` (Atom, RFC 4287) and `feed.json` (JSON Feed 1.1): what was released, corrected, redacted and withdrawn. Each
 * text has one entry whose identifier never changes, so that what takes words back takes their place in a reader's program
 * too.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition, PublicArchive, PublicText, Shown } from '../disclose/public-archive.ts';
import { DEFAULT_LOCALE, languageName, localeFor, LOCALES, type Locale } from '../i18n/locales.ts';
import { joined, stringsFor } from '../i18n/strings.ts';
import { addressOf } from '../record/identifier.ts';
import { LISTED_CONTENT_NOTES } from '../record/vocabulary.ts';
import { edtfToWords } from '../text/date-words.ts';
import { escapeXml } from './xml.ts';

/** Where the feeds stand in a site. */
export const FEEDS = ['feed.xml', 'feed.json'] as const;

/** A feed tells the news; who wants everything has the lists and the sitemap. */
const MOST = 100;
/** What stands for the date of a feed in which nothing stands yet: both formats want one, and a clock may not be asked. */
const NO_DATE = '1970-01-01';

/** One text in the feed. What is withdrawn has an address, a title made of its identifier, and a date. */
interface FeedEntry {
  address: string;
  title: string;
  updated: string;
  published?: string | undefined;
  lang?: string | undefined;
  summary?: string | undefined;
}

/** @param lang the language of a translation that is gone */
function goneEntry(id: string, address: string, shown: Shown, lang?: string): FeedEntry[] {
  if (shown.state !== 'withdrawn' && shown.state !== 'erased') return [];
  const t = stringsFor(DEFAULT_LOCALE);
  const title =
    lang === undefined
      ? t(`feed.${shown.state}`, { id })
      : t(`feed.${shown.state}.translation`, {
          id,
          language: languageName(lang, DEFAULT_LOCALE),
        });
  return [{ address, title, updated: shown.on }];
}

/** The language of what an entry says of its text. A draft translation stands on pages alone, which say that it is one. */
function entryLocale(lang: string): Locale {
  const locale = localeFor(lang);
  return LOCALES[locale].draft ? DEFAULT_LOCALE : locale;
}

/** What happened to a text, oldest first; the last of it is what the entry says. */
function eventsOf(edition: Edition): { on: string; words: string }[] {
  const locale = entryLocale(edition.lang);
  const t = stringsFor(locale);
  const shown = edition.versions.filter((version) => version.shown.state === 'shown');
  const versions = shown.map(({ version, released, changes = '' }) => ({
    on: released,
    words: t('feed.version', { version: String(version), changes: changes.replace(/\.$/, '') }),
  }));
  const corrections = (edition.current?.words?.record.corrections ?? []).map(({ on, what }) => ({
    on,
    words: t('feed.corrected', { what }),
  }));
  const redactions = shown
    .flatMap(({ redactedOn }) => redactedOn ?? [])
    .map((on) => ({
      on,
      words: `${t('versions.redacted', { date: edtfToWords(on, locale) })}.`,
    }));
  return [...versions, ...corrections, ...redactions].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
}

function entryOf(text: PublicText, edition: Edition): FeedEntry[] {
  const words = edition.current?.words;
  const last = eventsOf(edition).at(-1);
  if (words === undefined) {
    const lang = edition.isOriginal ? undefined : edition.lang;
    return goneEntry(text.id, edition.path, edition.shown, lang);
  }
  if (last === undefined) return [];
  const t = stringsFor(entryLocale(words.lang));
  const notes = words.record.content_notes.filter((note) => LISTED_CONTENT_NOTES.includes(note));
  const warning = t(`notes.${text.kind}`, {
    notes: joined(
      notes.map((note) => t(`vocabulary.content_note.${note}`)),
      entryLocale(words.lang),
    ),
  });
  return [
    {
      address: edition.path,
      title: words.record.title,
      // A correction may be older: it came along with the text.
      published: edition.versions.find(({ shown }) => shown.state === 'shown')?.released,
      updated: last.on,
      lang: words.lang,
      summary: [last.words, ...(notes.length > 0 ? [warning] : []), words.record.summary].join(' '),
    },
  ];
}

/** What the feeds hold, newest first. */
export function feedEntries(archive: PublicArchive): FeedEntry[] {
  return [...archive.testimonies, ...archive.reports]
    .flatMap((text) =>
      text.editions.length > 0
        ? text.editions.flatMap((edition) => entryOf(text, edition))
        : goneEntry(text.id, addressOf(text.id), text.shown),
    )
    .sort((a, b) =>
      a.updated === b.updated ? (a.address < b.address ? -1 : 1) : a.updated < b.updated ? 1 : -1,
    )
    .slice(0, MOST);
}

const instant = (day: string): string => `${day}T00:00:00Z`;

function atomEntry({ address, title, updated, published, lang, summary }: FeedEntry, at: string) {
  const language = lang === undefined ? '' : ` xml:lang="${escapeXml(lang)}"`;
  const lines = [
    `<id>${escapeXml(at + address)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(at + address)}"/>`,
    `<updated>${instant(updated)}</updated>`,
    ...(published === undefined ? [] : [`<published>${instant(published)}</published>`]),
    ...(summary === undefined ? [] : [`<summary>${escapeXml(summary)}</summary>`]),
  ];
  return `<entry${language}>\n${lines.join('\n')}\n</entry>`;
}

/** The Atom feed, the same for the same archive to the last byte. */
export function atomFeed(archive: PublicArchive): string {
  const { name, address: at } = archive.settings;
  const entries = feedEntries(archive);
  const title = stringsFor(DEFAULT_LOCALE)('feed.title', { archive: name });
  const lines = [
    `<id>${escapeXml(`${at}/`)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${at}/feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(`${at}/`)}"/>`,
    `<updated>${instant(entries[0]?.updated ?? NO_DATE)}</updated>`,
    `<author><name>${escapeXml(name)}</name></author>`,
    ...entries.map((entry) => atomEntry(entry, at)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${DEFAULT_LOCALE}">\n${lines.join('\n')}\n</feed>\n`;
}

/** The JSON feed, with the same entries. */
export function jsonFeed(archive: PublicArchive): string {
  const { name, description, address: at } = archive.settings;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: stringsFor(DEFAULT_LOCALE)('feed.title', { archive: name }),
    home_page_url: `${at}/`,
    feed_url: `${at}/feed.json`,
    description,
    language: DEFAULT_LOCALE,
    authors: [{ name }],
    items: feedEntries(archive).map(
      ({ address, title, updated, published, lang, summary = title }) => ({
        id: at + address,
        url: at + address,
        title,
        content_text: summary,
        ...(published !== undefined && { date_published: instant(published) }),
        date_modified: instant(updated),
        ...(lang !== undefined && { language: lang }),
      }),
    ),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}

/** Writes both feeds into a site. */
export function writeFeeds(folder: string, archive: PublicArchive): void {
  const [atom, json] = FEEDS;
  writeFileSync(join(folder, atom), atomFeed(archive));
  writeFileSync(join(folder, json), jsonFeed(archive));
}
