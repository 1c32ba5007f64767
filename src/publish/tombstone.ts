/**
 * A withdrawal or redaction in the built site, at once: before the next build, and even where no build is possible because another
 * record is broken. It takes away too much rather than too little; the next build brings back what may stand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';
import { addressOf, isTextKind, kindOf, standsForItself } from '../record/identifier.ts';
import { escapeText } from '../text/policy.ts';
import { ChangedFiles } from './changed-files.ts';
import { FEEDS } from './feeds.ts';
import { filesIn } from './site-pages.ts';
import { addToWithdrawnList, WITHDRAWN_LIST } from './withdrawn-list.ts';

/** What is taken away: a record, or one translation of it. */
export interface Withdrawal {
  id: string;
  lang?: string | undefined;
  /** What is erased never comes back; what is redacted comes back with the next build; otherwise it is withdrawn. */
  op?: 'withdraw' | 'erase' | 'redact';
  /** The day, in UTC. */
  on: string;
}

/** A page of the site that is not the withdrawn record's own. */
interface OtherPage {
  file: string;
  /** Whether it names what is withdrawn. */
  namesIt: boolean;
  /** The records that it names. */
  ids: ReadonlySet<string>;
}

const IDENTIFIERS = /\b[trspgwdc]1[0-9bcdfghjkmnpqrstvwxz]{7}\b/g;
const RECORD_FILE = /^[trspgwdc]\/([^/]+)\//;
/** Scripts, styles and fonts: they are made of the program and hold nothing of the archive. */
const PROGRAM = /^_astro\//;
/** They hold no word of a record. */
const KEPT = new Set(['404.html', WITHDRAWN_LIST]);
const DEFAULT_SHELL = `<!doctype html><html lang="${DEFAULT_LOCALE}"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title></title></head><body><main></main></body></html>\n`;

const identifiersIn = (text: string) => new Set(text.match(IDENTIFIERS));
/** Texts and series make public what they name. A collection is shown for its own sake and makes nobody public. */
const makesPublic = (id: string) => isTextKind(kindOf(id)) || kindOf(id) === 'series';

/** The page that lends its head, header and footer; a plain one where the site has none that would do. */
function readShell(site: string): string {
  const file = join(site, '404.html');
  const shell = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /<title>[^<]*<\/title>[\s\S]*<main\b[^>]*>[\s\S]*<\/main>/.test(shell)
    ? shell
    : DEFAULT_SHELL;
}

/** A page of the site with other words in it: its head, header and footer stay, and no word of the record does. */
function pageFrom(shell: string, title: string, paragraph: string, state: string): string {
  const words = `<div class="row"><h1 class="long">${escapeText(title)}</h1><p class="after">${escapeText(paragraph)}</p></div>`;
  return shell
    .replace(/<title>[^<]*<\/title>/, () => `${state}<title>${escapeText(title)}</title>`)
    .replace(
      /(<main\b[^>]*>)[\s\S]*<\/main>/,
      (_all, opening: string) => `${opening}${words}</main>`,
    );
}

/**
 * The pages that have to be emptied: those that name what is withdrawn, and those that name an authority which may be
 * public through it alone. That is an authority that it names, or whose page names it, and whose page names no other
 * text or series; what such an authority names in its turn is looked at in the same way, until nothing more is found.
 *
 * @param namedByRest what the rest of the record names, where one translation goes: it stays public
 */
function pagesToEmpty(
  pages: readonly OtherPage[],
  withdrawn: string,
  namedByIt: ReadonlySet<string>,
  namedByRest: ReadonlySet<string>,
): OtherPage[] {
  const byRecord = new Map(
    pages.flatMap((page) => {
      const [, id] = RECORD_FILE.exec(page.file) ?? [];
      return id === undefined || standsForItself(kindOf(id)) ? [] : [[id, page] as const];
    }),
  );
  const doomed = new Set<string>();
  const doom = (ids: Iterable<string>): void => {
    for (const id of ids) {
      const page = byRecord.get(id);
      if (page === undefined || doomed.has(id) || namedByRest.has(id)) continue;
      if ([...page.ids].some((other) => makesPublic(other) && other !== withdrawn)) continue;
      doomed.add(id);
      doom(page.ids);
    }
  };
  doom(namedByIt);
  doom([...byRecord].filter(([, page]) => page.namesIt).map(([id]) => id));
  return pages.filter(({ namesIt, ids }) => namesIt || [...ids].some((id) => doomed.has(id)));
}

/**
 * Takes a withdrawn record, or one translation, off a built site: first the search index and the feeds; then its own
 * pages, which say that it was withdrawn; then every other page in which its title or a name may stand that is public
 * through it alone. Of what is redacted, its own pages and those that name it say that they are made anew. Where no site
 * stands, nothing happens.
 *
 * @param site the folder of the built site
 * @returns how many pages were changed
 * @throws UnchangedFilesError where the system does not let a file go; all others are changed then
 * @example tombstoneInSite('dist', { id: 't1x6np1wb', on: '2026-11-24' }) // 12
 */
export function tombstoneInSite(site: string, { id, lang, op, on }: Withdrawal): number {
  if (!existsSync(site)) return 0;
  const state = op === 'erase' ? 'erased' : 'withdrawn';
  const isRedacted = op === 'redact';
  const taken = new ChangedFiles(site);
  for (const name of ['pagefind', ...FEEDS]) taken.remove(name);
  const t = stringsFor(DEFAULT_LOCALE);
  const shell = readShell(site);
  const tombstone = pageFrom(
    shell,
    t(`state.${state}.title`),
    t(`state.${state}.brief`),
    `<meta name="archive-state" content="${state}">`,
  );
  const interimPage = pageFrom(shell, t('state.interim.title'), t('state.interim.text'), '');

  const address = addressOf(id, { lang });
  const files = filesIn(site).filter((file) => !KEPT.has(file) && !PROGRAM.test(file));
  const isOwn = (file: string) => `/${file}`.startsWith(address);
  const isPage = (file: string) => file.endsWith('.html');
  const namedByIt = new Set<string>();
  const pages = new ChangedFiles(site);
  for (const file of files.filter(isOwn)) {
    if (!isPage(file)) {
      taken.remove(file);
      continue;
    }
    for (const named of identifiersIn(readFileSync(join(site, file), 'utf8'))) namedByIt.add(named);
    pages.write(file, isRedacted ? interimPage : tombstone);
  }
  const gone = files.filter((file) => isOwn(file) && file.endsWith('/index.html'));
  const listed = isRedacted ? [] : gone;
  taken.change(WITHDRAWN_LIST, () => {
    addToWithdrawnList(
      site,
      listed
        .map((file) => `/${file.slice(0, -'index.html'.length)}`)
        .filter((path) => path !== `${addressOf(id)}versions/`)
        .map((path) => ({ address: path, state, on })),
    );
  });
  const others: OtherPage[] = [];
  const namedByRest = new Set<string>();
  const isOfRecord = (file: string) => `/${file}`.startsWith(addressOf(id));
  for (const file of files.filter((name) => !isOwn(name))) {
    const text = readFileSync(join(site, file), isPage(file) ? 'utf8' : 'latin1');
    const ids = identifiersIn(text);
    if (isOfRecord(file)) for (const named of ids) namedByRest.add(named);
    if (ids.size === 0) continue;
    others.push({ file, namesIt: lang === undefined ? ids.has(id) : text.includes(address), ids });
  }
  const empty = isRedacted
    ? others.filter(({ namesIt }) => namesIt)
    : pagesToEmpty(others, id, namedByIt, namedByRest);
  for (const { file } of empty)
    if (isPage(file)) pages.write(file, interimPage);
    else pages.remove(file);
  taken.finish();
  pages.finish();
  return pages.changed;
}
