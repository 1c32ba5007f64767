/** Ways in for readers who do not search: texts by what they tell of, by language, by how they were checked, by form. */
import type { PublicArchive } from '../disclose/public-archive.ts';
import { languageName, type Locale } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';
import { FORMS, LISTED_ACTS, VERIFICATION_LEVELS } from '../record/vocabulary.ts';
import { shownReports, shownTestimonies, type CurrentText } from './archive-index.ts';
import { byDate } from './text-lists.ts';

/** Each is the address of a list of lists. */
export const WAYS = ['acts', 'languages', 'verification', 'forms'] as const;
export type Way = (typeof WAYS)[number];

/** The texts under one value of a way. */
export interface WayList {
  /** As it stands in the address: a value of the vocabulary, or a language tag in lower case. */
  value: string;
  /** The same in words. */
  label: string;
  texts: CurrentText[];
}

interface Group {
  value: string;
  label: string;
  has: (text: CurrentText) => boolean;
}

/** Acts that are kept off every list are not even asked for: a list of those who survived them is not ours to make. */
function groupsOf(way: Exclude<Way, 'languages'>, locale: Locale): Group[] {
  const t = stringsFor(locale);
  if (way === 'acts')
    return LISTED_ACTS.map((act) => ({
      value: act,
      label: t(`vocabulary.act.${act}`),
      has: ({ words: { record } }) => 'acts' in record && (record.acts ?? []).includes(act),
    }));
  if (way === 'verification')
    return VERIFICATION_LEVELS.map((level) => ({
      value: level,
      label: t(`vocabulary.verification.${level}`),
      has: ({ words: { record } }) =>
        'verification' in record && record.verification.level === level,
    }));
  return FORMS.map((form) => ({
    value: form,
    label: t(`vocabulary.form.${form}`),
    has: ({ words: { record } }) => 'form' in record && record.form === form,
  }));
}

/** Every text in every language in which it is shown, translations with their own words and addresses. */
function languageLists(archive: PublicArchive, locale: Locale): WayList[] {
  const texts = [...shownTestimonies(archive), ...shownReports(archive)].flatMap(({ text }) =>
    text.editions.flatMap(({ path, current }): CurrentText[] =>
      current?.words === undefined ? [] : [{ text, words: current.words, href: path }],
    ),
  );
  const tags = [...new Set(texts.map(({ words }) => words.lang))];
  return tags.map((tag) => ({
    value: tag.toLowerCase(),
    label: languageName(tag, locale),
    texts: texts.filter(({ words }) => words.lang === tag),
  }));
}

/**
 * The lists of a way, those of a vocabulary in its order, languages by name; an empty one is left out.
 *
 * @example wayLists(archive, 'verification', 'en')[0] // { value: 'unverified', label: 'Not checked', texts: […] }
 */
export function wayLists(archive: PublicArchive, way: Way, locale: Locale): WayList[] {
  const names = new Intl.Collator(locale);
  const lists =
    way === 'languages'
      ? languageLists(archive, locale).sort((a, b) => names.compare(a.label, b.label))
      : groupsOf(way, locale).map(({ value, label, has }) => ({
          value,
          label,
          texts: [...shownTestimonies(archive), ...shownReports(archive)].filter(has),
        }));
  return lists
    .filter(({ texts }) => texts.length > 0)
    .map((list) => ({ ...list, texts: [...list.texts].sort(byDate) }));
}
