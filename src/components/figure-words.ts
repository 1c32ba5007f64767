/** Figures of claims in words and numerals of the language. */
import type { Locale } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { Figure } from '../record/report.ts';

/**
 * A figure as the archive reads it.
 *
 * @example figureWords({ low: 300000, high: 500000, unit: 'tonnes', as_written: '…' }, 'en') // '300,000 to 500,000 tonnes'
 */
export function figureWords(figure: Figure, locale: Locale): string {
  const t = stringsFor(locale);
  const { value, low, high, unit } = figure;
  if (value !== undefined) return t('claim.figure_value', { value, unit });
  if (low !== undefined && high !== undefined) return t('claim.figure_range', { low, high, unit });
  if (low !== undefined) return t('claim.figure_low', { low, unit });
  return t('claim.figure_high', { high: high ?? '', unit });
}
