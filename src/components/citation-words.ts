/** How a frozen version is cited, in plain words with its permanent address. */
import type { Edition, PublicSettings, PublicVersion } from '../disclose/public-archive.ts';
import { languageName, localeFor } from '../i18n/locales.ts';
import { joined, stringsFor } from '../i18n/strings.ts';
import { edtfToWords } from '../text/date-words.ts';

/** A piece of a citation; names and titles are kept apart from the direction of the words around them. */
export interface CitationPiece {
  words: string;
  isName: boolean;
}

export interface CitationWords {
  text: string;
  pieces: CitationPiece[];
  address: string;
  /** No custodian has given the archive an address that lasts. */
  provisional: boolean;
}

/** Stand for what is filled in last, so that a title cannot pass for a part of the sentence. */
const TITLE = '\uE000';
const NARRATORS = '\uE001';

/**
 * The citation of a version that is shown, in the language of its text.
 *
 * @throws TypeError when the version has no words
 * @example citationOf(…).text // '“Called back” (G. H.). Summary of a published account. Guwah, t1…, version 1, 24 November 2026.'
 */
export function citationOf(
  settings: Pick<PublicSettings, 'name' | 'address'>,
  id: string,
  edition: Pick<Edition, 'isOriginal' | 'lang'>,
  version: PublicVersion,
): CitationWords {
  const { words } = version;
  if (words === undefined) throw new TypeError('only words that are shown can be cited');
  const locale = localeFor(words.lang);
  const t = stringsFor(locale);
  const { record } = words;
  const form =
    'form' in record
      ? t(`vocabulary.form.${record.form}`)
      : t(`vocabulary.report_type.${record.report_type}`);
  const translation = edition.isOriginal
    ? ''
    : `${t('join.semicolon')}${t('cite.translation', { language: languageName(edition.lang, locale) })}`;
  const values = {
    title: TITLE,
    narrators: NARRATORS,
    form: form + translation,
    archive: settings.name,
    id,
    version: String(version.version),
    date: edtfToWords(version.released, locale),
  };
  const narrators = 'narrators' in record ? record.narrators.map(({ display }) => display) : [];
  const template = t(narrators.length > 0 ? 'cite.text' : 'cite.text_report', values);
  const names: Record<string, string> = {
    [TITLE]: record.title,
    [NARRATORS]: joined(narrators, locale),
  };
  const pieces = template.split(/([\uE000\uE001])/).map((piece) => ({
    words: names[piece] ?? piece,
    isName: piece in names,
  }));
  return {
    text: pieces.map(({ words: piece }) => piece).join(''),
    pieces,
    address: settings.address + version.path,
    provisional: new URL(settings.address).hostname.endsWith('.example'),
  };
}
