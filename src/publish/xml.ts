/** Text as XML 1.0 can hold it, in elements and in attributes. */
import { escapeText } from '../text/policy.ts';

/** What no XML may hold, not even escaped. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * Escapes text for XML; characters that XML cannot hold are left out.
 *
 * @example escapeXml('Mills & <lamps>\u0001') // 'Mills &amp; &lt;lamps&gt;'
 */
export function escapeXml(text: string): string {
  return escapeText(text.replaceAll(UNWRITABLE, '')).replaceAll('"', '&quot;');
}
