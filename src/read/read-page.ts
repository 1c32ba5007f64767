/** One interface page: about, method, safety, corrections. */
import { PAGE_NAMES, pageSchema, type PageName } from '../record/page.ts';
import type { PageFile } from './archive.ts';
import { readBody } from './body.ts';
import { fileProblem } from './file-problem.ts';
import { decode, openMarkdown, validate } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import { LIMITS, SLIPPED_KEYS } from './limits.ts';

const isPageName = (name: string): name is PageName =>
  (PAGE_NAMES as readonly string[]).includes(name);

export function readPage(
  lang: string,
  name: string,
  context: ReadingContext,
  result: UnitResult,
): PageFile | undefined {
  const path = `pages/${lang}/${name}.md`;
  const decoded = decode(path, context, result.problems);
  result.files += 1;
  if (!isPageName(name))
    result.problems.push(
      fileProblem('page-name', `${context.label}/${path}`, { known: PAGE_NAMES.join(', ') }),
    );
  if (decoded === undefined) return undefined;
  const { mistakes } = decoded;
  const opened = openMarkdown(decoded, {
    private: privateRulesFor('other', context.privateKeys),
    freePatterns: ['private-email'],
    keys: SLIPPED_KEYS,
    limit: LIMITS.text,
  });
  let page: PageFile | undefined;
  if (context.languages?.has(lang) === false) mistakes.add('page-language-unknown', 0, 1, { lang });
  // A build renders pages itself, because it shows them as they are.
  if (opened !== undefined && context.depth !== 'released')
    readBody(opened, context, { mail: true });
  if (opened?.tree !== undefined) {
    const { record } = validate(pageSchema, opened.tree, mistakes, 'page');
    const place = opened.tree.placeOf(['lang']);
    if (record !== undefined && record.lang !== lang)
      mistakes.add('page-lang', place.offset, place.length);
    if (record !== undefined && isPageName(name))
      page = {
        name,
        lang,
        record,
        file: opened.file,
        sha256: opened.sha256,
        body: opened.front.body,
        bodyLine: opened.front.bodyLine,
      };
  }
  result.problems.push(...mistakes.toProblems());
  return page;
}
