/** Which page stands at which address of a testimony or report: every address that was ever issued has one. */
import type { Edition, PublicText, PublicVersion, Shown } from '../disclose/public-archive.ts';
import { addressOf, type TextKind } from '../record/identifier.ts';

export type TextView<K extends TextKind = TextKind> =
  | { name: 'living' | 'frozen'; edition: Edition<K>; version: PublicVersion<K> }
  | { name: 'versions' }
  | { name: 'not-shown'; shown: Exclude<Shown, { state: 'shown' }>; released: string[] };

export interface TextPage<K extends TextKind = TextKind> {
  /** The whole address, `/t/t1x6np1wb/v/2/`. */
  path: string;
  text: PublicText<K>;
  view: TextView<K>;
}

function viewOfVersion<K extends TextKind>(
  edition: Edition<K>,
  version: PublicVersion<K>,
): TextView<K> {
  const { shown } = version;
  return shown.state === 'shown'
    ? { name: 'frozen', edition, version }
    : { name: 'not-shown', shown, released: [version.released] };
}

function livingView<K extends TextKind>(
  shown: Shown,
  edition: Edition<K> | undefined,
): TextView<K> {
  if (shown.state !== 'shown')
    return {
      name: 'not-shown',
      shown,
      released: edition?.versions.map((version) => version.released) ?? [],
    };
  if (edition?.current === undefined)
    throw new TypeError('a text that is shown has no version that is shown');
  return { name: 'living', edition, version: edition.current };
}

/**
 * Every page of a text: living, frozen, translations, the list of versions.
 *
 * @throws TypeError when a text is shown and has no words: a mistake of disclosure, which must stop the build
 * @example textPages(text).map(({ path }) => path) // ['/t/t1…/', '/t/t1…/versions/', '/t/t1…/v/1/', '/t/t1…/fr/', …]
 */
export function textPages<K extends TextKind>(text: PublicText<K>): TextPage<K>[] {
  const living = addressOf(text.id);
  const original = text.editions.find((edition) => edition.isOriginal);
  const whole = livingView(text.shown, original);
  const pages: TextPage<K>[] = [
    { path: living, text, view: whole },
    {
      path: `${living}versions/`,
      text,
      view: whole.name === 'not-shown' ? whole : { name: 'versions' },
    },
  ];
  for (const edition of text.editions) {
    if (!edition.isOriginal)
      pages.push({ path: edition.path, text, view: livingView(edition.shown, edition) });
    for (const version of edition.versions)
      pages.push({ path: version.path, text, view: viewOfVersion(edition, version) });
  }
  return pages;
}

/**
 * The part of an address below its first segment, as a route parameter.
 *
 * @example routeOf('/t/t1x6np1wb/v/2/') // 't1x6np1wb/v/2'
 */
export function routeOf(path: string): string {
  return path.split('/').slice(2, -1).join('/');
}

/** The other languages in which a text can be read, at their living addresses. */
export function otherEditions<K extends TextKind>(
  text: PublicText<K>,
  edition: Edition<K>,
): { lang: string; path: string }[] {
  return text.editions
    .filter((other) => other.lang !== edition.lang && other.current !== undefined)
    .map(({ lang, path }) => ({ lang, path }));
}
