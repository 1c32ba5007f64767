/** How a frozen version is cited, in plain words with its permanent address. */
import type { Edition, PublicSettings, PublicVersion } from '../disclose/public-archive.ts';
import { languageName, localeFor } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';
import { edtfToWords } from '../text/date-words.ts';
import { joined } from './speech.ts';

export interface CitationWords {
  text: string;
  address: string;
  /** No custodian has given the archive an address that lasts. */
  provisional: boolean;
}

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
    : `; ${t('cite.translation', { language: languageName(edition.lang, locale) })}`;
  const values = {
    title: record.title,
    form: form + translation,
    archive: settings.name,
    id,
    version: String(version.version),
    date: edtfToWords(version.released, locale),
  };
  const text =
    'narrators' in record
      ? t('cite.text', {
          ...values,
          narrators: joined(
            record.narrators.map(({ display }) => display),
            locale,
          ),
        })
      : t('cite.text_report', values);
  return {
    text,
    address: settings.address + version.path,
    provisional: new URL(settings.address).hostname.endsWith('.example'),
  };
}
