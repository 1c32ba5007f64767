/** Links that an editor wrote by hand lose their target where nobody may be led; their words stay as they were written. */
import type { RenderedText } from './block.ts';

/** A link as `inline.ts` writes it: it has no class and no id, and holds no other link. */
const LINK = /<a href="([^"]*)"(?: rel="[^"]*")?>(.*?)<\/a>/gs;

/**
 * A text without the links to some addresses.
 *
 * @param isRefused asked about each address as it stands in the HTML
 * @example unlink(text, (href) => href === '/t/t1x6np1wb/') // “<a href="/t/t1x6np1wb/">she</a> said” → “she said”
 */
export function unlink(text: RenderedText, isRefused: (href: string) => boolean): RenderedText {
  const blocks = text.blocks.map((block) => ({
    ...block,
    html: block.html.replace(LINK, (link: string, href: string, words: string) =>
      isRefused(href) ? words : link,
    ),
  }));
  return { ...text, blocks };
}
