/**
 * A withdrawal in the built site, at once: before the next build, and even where no build is possible because another
 * record is broken. It takes away too much rather than too little; the next build brings back what may stand.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringsFor } from '../i18n/strings.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { addressOf } from '../record/identifier.ts';
import { FEEDS } from './feeds.ts';
import { filesIn } from './site-pages.ts';

/** What is withdrawn: a record, or one translation of it. */
export interface Withdrawal {
  id: string;
  lang?: string | undefined;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A page of the site with other words in it: its head, header and footer stay, and no word of the record does. */
function pageFrom(shell: string, title: string, paragraph: string, state: string): string {
  const words = `<div class="row"><h1 class="long">${escapeHtml(title)}</h1><p class="after">${escapeHtml(paragraph)}</p></div>`;
  return shell
    .replace(/<title>[^<]*<\/title>/, () => `${state}<title>${escapeHtml(title)}</title>`)
    .replace(
      /(<main\b[^>]*>)[\s\S]*<\/main>/,
      (_all, opening: string) => `${opening}${words}</main>`,
    );
}

/**
 * Makes the pages of what was withdrawn say so, takes the search index and the feeds away, and empties every other page that names its
 * address, for a title may stand there. Where no site stands, nothing happens.
 *
 * @param site the folder of the built site
 * @returns how many pages were changed
 * @example tombstoneInSite('dist', { id: 't1x6np1wb' }) // 12
 */
export function tombstoneInSite(site: string, { id, lang }: Withdrawal): number {
  const shellFile = join(site, '404.html');
  if (!existsSync(shellFile)) return 0;
  const t = stringsFor(DEFAULT_LOCALE);
  const shell = readFileSync(shellFile, 'utf8');
  const withdrawn = pageFrom(
    shell,
    t('state.withdrawn.title'),
    t('state.withdrawn.brief'),
    '<meta name="archive-state" content="withdrawn">',
  );
  const interim = pageFrom(shell, t('state.interim.title'), t('state.interim.text'), '');
  const address = addressOf(id, { lang });
  let changed = 0;
  for (const file of filesIn(site).filter((name) => name.endsWith('.html'))) {
    const own = `/${file}`.startsWith(address);
    if (file === '404.html') continue;
    if (!own && !readFileSync(join(site, file), 'utf8').includes(address)) continue;
    writeFileSync(join(site, file), own ? withdrawn : interim);
    changed += 1;
  }
  for (const name of ['pagefind', ...FEEDS])
    rmSync(join(site, name), { recursive: true, force: true });
  return changed;
}
