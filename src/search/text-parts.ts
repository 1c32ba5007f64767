/** What testimonies and reports have in common: paragraphs, sections of their pages, labels of what they name. */
import type { Edition, PublicText, ShownText } from '../disclose/public-archive.ts';
import { languageName } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { TextKind } from '../record/identifier.ts';
import type { Block, RenderedText } from '../text/block.ts';
import { edtfToWords } from '../text/date-words.ts';
import type { Fact, Passage } from './document.ts';
import { passagesIn, saidFact } from './wording.ts';

/**
 * A date under a hit, in the interface language, as a sentence of its own.
 *
 * @example dateFact('2022-10-24/').text // 'From 24 October 2022 on'
 */
export function dateFact(date: string): Fact {
  return saidFact((locale) => {
    const words = edtfToWords(date, locale);
    return words.charAt(0).toUpperCase() + words.slice(1);
  });
}

/** The paragraphs of a text. A heading opens at the paragraph under it, notes at the one that they follow. */
export function passagesOfText(text: RenderedText, lang: string): Passage[] {
  const anchorOf = (block: Block, index: number): string | undefined => {
    const numbered = (blocks: readonly Block[]) =>
      blocks.find(({ number }) => number !== undefined)?.number;
    const before = text.blocks.slice(0, index).reverse();
    const number =
      block.number ??
      (block.kind === 'heading' ? numbered(text.blocks.slice(index)) : numbered(before));
    return number === undefined ? undefined : `p${number}`;
  };
  return text.blocks.flatMap((block, index) =>
    block.plain === '' ? [] : passagesIn(lang, anchorOf(block, index), block.plain),
  );
}

/** Sections that testimonies and reports share. */
export function passagesOfTail({ lang, record }: ShownText): Passage[] {
  const differences = record.discrepancies ?? [];
  return [
    ...passagesIn(lang, 'responses', ...(record.responses ?? []).map(({ summary }) => summary)),
    ...differences.flatMap(({ about, versions }) =>
      passagesIn(lang, 'discrepancies', about, ...versions.map(({ says }) => says)),
    ),
    ...passagesIn(lang, 'corrections', ...(record.corrections ?? []).map(({ what }) => what)),
    ...passagesIn(lang, undefined, ...(record.media ?? []).map(({ caption }) => caption)),
  ];
}

/** The labels of what a text names, where they are shown. */
export function labels({ references }: ShownText, ids: readonly string[]): string[] {
  return [...new Set(ids)].flatMap((id) => references.get(id)?.label ?? []);
}

/** A translation says that it is one. */
export function translationFact(text: PublicText, edition: Edition): Fact[] {
  const { lang } = text;
  if (edition.isOriginal || lang === undefined) return [];
  return [
    saidFact((locale) =>
      stringsFor(locale)('translation.notice', { language: languageName(lang, locale) }),
    ),
  ];
}

/** The words that the living address of an edition shows, where it shows any. */
export function shownWords<K extends TextKind>({
  shown,
  current,
}: Edition<K>): ShownText<K> | undefined {
  return shown.state === 'shown' && current?.shown.state === 'shown' ? current.words : undefined;
}
