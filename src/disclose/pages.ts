/** Interface pages are living words: they are rendered as they stand, and lead only to what is shown. */
import type { Archive } from '../read/archive.ts';
import type { Problem } from '../record/problem.ts';
import { renderText } from '../text/markdown.ts';
import { unlink } from '../text/unlink.ts';
import { disclosureProblemAt, problemsOf } from './disclosure-problem.ts';
import type { PublicPage } from './public-archive.ts';
import { NO_TEXT } from './words.ts';

/**
 * The interface pages, sorted by file. A link to what is not shown is an error, since the title of what was withdrawn
 * may stand beside it, and only an editor can take that out.
 *
 * @param problems takes what is wrong in them
 */
export function publicPages(
  archive: Archive,
  leadsNowhere: (href: string) => boolean,
  problems: Problem[],
): PublicPage[] {
  return [...archive.pages]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((page) => {
      const { text, findings, links } = renderText(page.body, { mail: true });
      const errors = findings.filter(({ severity }) => severity !== 'warning');
      problems.push(...problemsOf(errors, page));
      for (const link of links.filter(({ href }) => leadsNowhere(href)))
        problems.push(
          disclosureProblemAt('page-leads-to-nothing', page, link, { address: link.href }),
        );
      const { name, lang, record } = page;
      return {
        name,
        lang,
        record,
        text: errors.length === 0 ? unlink(text, leadsNowhere) : NO_TEXT,
      };
    });
}
