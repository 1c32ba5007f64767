/** Which words of a record a reader meets in a list: those in the reader's language, where a translation has them. */
import type {
  Edition,
  NamedReference,
  PublicArchive,
  PublicText,
} from '../disclose/public-archive.ts';
import type { Locale } from '../i18n/locales.ts';
import { textOf, type CurrentText } from './archive-index.ts';
import type { ListedClaim } from './claim-lists.ts';

/** A reference, with the language of its label where that is known. */
export interface SpokenReference extends NamedReference {
  lang: string | undefined;
}

const speaks = (lang: string, locale: Locale): boolean =>
  lang === locale || lang.startsWith(`${locale}-`);

/**
 * The translation into a language that is shown and follows the newest words of the original. One that lags behind may
 * say what was corrected since: in a list nothing would warn of that.
 */
function translationInto(text: PublicText, locale: Locale): Edition | undefined {
  return text.editions.find(
    ({ lang, isOriginal, stale, current }) =>
      !isOriginal && !stale && current?.words !== undefined && speaks(lang, locale),
  );
}

/**
 * A text as a reader of a language meets it in a list: its translation, or else its original.
 *
 * @example textIn(current, 'fr').href // '/t/t14s0rz6f/fr/'
 */
export function textIn(current: CurrentText, locale: Locale): CurrentText {
  if (speaks(current.words.lang, locale)) return current;
  const edition = translationInto(current.text, locale);
  const words = edition?.current?.words;
  return edition === undefined || words === undefined
    ? current
    : { text: current.text, words, href: edition.path };
}

/** A claim as a reader of a language meets it beside others: in the translation of its report, or as the report has it. */
export function claimIn(listed: ListedClaim, locale: Locale): ListedClaim {
  const { text, words, claim } = listed;
  const found = textIn({ text, words, href: listed.href }, locale);
  if (found.words === words || !('claims' in found.words.record)) return listed;
  const translated = found.words.record.claims.find(({ id }) => id === claim.id);
  return translated === undefined
    ? listed
    : {
        ...listed,
        claim: translated,
        words: found.words as ListedClaim['words'],
        href: `${found.href}#${claim.id}`,
      };
}

/**
 * The unit of figures as a reader of a language meets it: from the translation of one of the claims that count in it, or
 * as their originals have it.
 *
 * @example unitIn([listed], 'mills', 'fr') // { unit: 'usines', lang: 'fr' }
 */
export function unitIn(
  claims: readonly ListedClaim[],
  unit: string,
  locale: Locale,
): { unit: string; lang: string | undefined } {
  const found = claims.flatMap((listed) => {
    const index = listed.claim.figures?.findIndex((figure) => figure.unit === unit) ?? -1;
    const { claim, words } = claimIn(listed, locale);
    return index < 0 ? [] : [{ unit: claim.figures?.[index]?.unit ?? unit, lang: words.lang }];
  });
  return found.find(({ lang }) => speaks(lang, locale)) ?? found[0] ?? { unit, lang: undefined };
}

/** A reference to a text under the title that it has in a language; to anything else as it is. */
export function referenceIn(
  archive: Pick<PublicArchive, 'testimonies' | 'reports'>,
  reference: NamedReference,
  locale: Locale,
): SpokenReference {
  const text = textOf(archive, reference.id);
  if (text === undefined || reference.href === undefined) return { ...reference, lang: undefined };
  if (text.lang !== undefined && speaks(text.lang, locale))
    return { ...reference, lang: text.lang };
  const edition = translationInto(text, locale);
  const title = edition?.current?.words?.record.title;
  return edition === undefined || title === undefined
    ? { ...reference, lang: text.lang }
    : { ...reference, label: title, href: edition.path, lang: edition.lang };
}
