import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { pageFile, requireSite, SITE_NAMES, type BuiltSite } from './built-sites.ts';
import { markdownWords } from './markdown-words.ts';
import { existsSync } from 'node:fs';

/** One frozen file, and the address of its page. */
interface Frozen {
  file: string;
  path: string;
}

function frozenFiles(site: BuiltSite): Frozen[] {
  return readdirSync(site.content, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const found = /^(testimonies|reports)\/([^/]+)\/versions\/(\d+)(?:\.(.+))?\.md$/.exec(
      file.replaceAll('\\', '/'),
    );
    if (found === null) return [];
    const [, kind, id = '', version = '', lang] = found;
    const text = lang === undefined ? '' : `${lang.toLowerCase()}/`;
    return [{ file, path: `/${kind === 'reports' ? 'r' : 't'}/${id}/${text}v/${version}/` }];
  });
}

/** Whether the page at an address shows words at all; what is not shown is another test's matter. */
function isShown(site: BuiltSite, path: string): boolean {
  const file = pageFile(site, path);
  return (
    existsSync(file) &&
    readFileSync(file, 'utf8').includes('<meta name="archive-state" content="shown"')
  );
}

/**
 * The words of the account on each page, as a browser reads it: blocks and cells part words, marks are no words. The
 * browser reads the pages from the one that may fetch, so that none has to be drawn.
 */
async function shownWords(page: Page, site: BuiltSite, paths: string[]): Promise<string[][]> {
  await page.goto(`${site.origin}/search/`);
  return await page.evaluate(async (addresses) => {
    const BLOCKS =
      'address,blockquote,br,dd,div,dl,dt,h2,h3,h4,h5,h6,hr,li,ol,p,pre,table,td,th,tr,ul';
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
      if (!(node instanceof Element)) return '';
      if (node.matches('a.citation, .note-mark, .note-back')) return '';
      const inner = [...node.childNodes].map(read).join('');
      return node.matches(BLOCKS) ? `\n${inner}\n` : inner;
    };
    const wordsAt = async (address: string) => {
      const html = await (await fetch(address)).text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const text = [...parsed.querySelectorAll('#words .passage > .words')].map(read).join('\n');
      return text.split(/[ \t\n]+/).filter((word) => word !== '');
    };
    return await Promise.all(addresses.map(wordsAt));
  }, paths);
}

for (const name of SITE_NAMES)
  test(`every frozen text of the ${name} archive is shown with its own words, letter for letter`, async ({
    page,
  }) => {
    const site = requireSite(name);
    const shown = frozenFiles(site).filter(({ path }) => isShown(site, path));
    expect(shown.length).toBeGreaterThan(name === 'fixture' ? 10 : 2);
    const paths = shown.map(({ path }) => path);
    const words = await shownWords(page, site, paths);
    for (const [number, { file }] of shown.entries()) {
      const [, , ...bodyParts] = readFileSync(join(site.content, file), 'utf8').split(/^---\n/m);
      const found = words[number] ?? [];
      const written = markdownWords(bodyParts.join('---\n'));
      expect.soft(found.length, `${file}: number of words`).toBe(written.length);
      const at = written.findIndex((word, index) => found[index] !== word);
      const around = (list: string[]) => list.slice(Math.max(0, at - 3), at + 4).join(' ');
      expect.soft(at < 0 ? '' : around(found), file).toBe(at < 0 ? '' : around(written));
    }
  });

test('a living page says the same words as the newest version', async ({ page }) => {
  for (const name of SITE_NAMES) {
    const site = requireSite(name);
    const newest = new Map<string, string>();
    for (const { path } of frozenFiles(site).filter((frozen) => isShown(site, frozen.path))) {
      const living = path.replace(/v\/\d+\/$/, '');
      const version = Number(/v\/(\d+)\/$/.exec(path)?.[1]);
      const known = Number(/v\/(\d+)\/$/.exec(newest.get(living) ?? 'v/0/')?.[1]);
      if (isShown(site, living) && version > known) newest.set(living, path);
    }
    expect(newest.size).toBeGreaterThan(1);
    const livingWords = await shownWords(page, site, [...newest.keys()]);
    const frozenWords = await shownWords(page, site, [...newest.values()]);
    for (const [number, living] of [...newest.keys()].entries())
      expect.soft(livingWords[number], living).toEqual(frozenWords[number]);
  }
});

test('the comparison would see one letter, one joined word, one lost word', () => {
  const body = 'The baker *said* “no”. [@s1khbhx5d]\n\n1986\\. was a bed.\n\n- one\n- two\n';
  expect(markdownWords(body)).toEqual('The baker said “no”. 1986. was a bed. one two'.split(' '));
});
