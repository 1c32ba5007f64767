/** Acts that stand on the record alone: no list, count, feed or card may lead from them to those who told of them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { LOCALE_TAGS } from '../../src/i18n/locales.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { filesIn } from '../../src/publish/site-pages.ts';
import { UNLISTED_ACTS } from '../../src/record/vocabulary.ts';
import { requireSite, SITE_NAMES, type BuiltSite } from './built-sites.ts';

/** Files that tell of one record alone; a source has the title that its publisher gave it. */
const RECORD = /^[trs]\/[0-9a-z]{9}\//;
/** What search reads: the words of records, closed under their content notes, and what sources are called. */
const SEARCH = /^pagefind\/(?:texts|names)\//;

/** The titles of published documents, which lists and names give as they are, the longest first. */
function titlesIn(site: BuiltSite): string[] {
  const titles = filesIn(site.folder)
    .filter((file) => /^s\/[0-9a-z]{9}\/index\.html$/.test(file))
    .map((file) => /<h1[^>]*>([^<]+)</.exec(readFileSync(join(site.folder, file), 'utf8'))?.[1]);
  return titles.filter((title) => title !== undefined).sort((a, b) => b.length - a.length);
}

for (const name of SITE_NAMES)
  test(`no file of the ${name} site but a record's own names an act that is kept off lists`, () => {
    const site = requireSite(name);
    const t = stringsFor('en');
    const words = UNLISTED_ACTS.flatMap((act) => [act, t(`vocabulary.act.${act}`)]);
    const titles = titlesIn(site).filter((title) => words.some((word) => title.includes(word)));
    const files = filesIn(site.folder).filter((file) => /\.(?:html|json|xml)$/.test(file));
    expect(files.length).toBeGreaterThan(100);
    const found = files
      .filter((file) => !RECORD.test(file) && !SEARCH.test(file))
      .filter((file) => {
        const text = titles.reduce(
          (rest, title) => rest.replaceAll(title, ''),
          readFileSync(join(site.folder, file), 'utf8'),
        );
        return words.some((word) => new RegExp(`\\b${word}\\b`).test(text));
      });
    expect(found).toEqual([]);
    for (const act of UNLISTED_ACTS)
      expect(existsSync(join(site.folder, 'acts', act)), act).toBe(false);
  });

test('search suggests acts, and none that is kept off lists', () => {
  for (const name of SITE_NAMES) {
    const site = requireSite(name);
    const acts = filesIn(site.folder)
      .filter((file) => /^pagefind\/names\/.*\.json$/.test(file))
      .map((file) => readFileSync(join(site.folder, file), 'utf8'))
      .flatMap(
        (text) => (JSON.parse(text) as { targets: { kind: string; href: string }[] }).targets,
      )
      .filter(({ kind }) => kind === 'act');
    expect(acts.length).toBeGreaterThan(0);
    const unlisted = acts.filter(({ href }) => UNLISTED_ACTS.some((act) => href.includes(act)));
    expect(unlisted).toEqual([]);
  }
});

test('no list says of a record that it speaks of sexual violence', () => {
  const site = requireSite('fixture');
  const words = LOCALE_TAGS.map((locale) =>
    stringsFor(locale)('vocabulary.content_note.sexual_violence'),
  );
  const found = filesIn(site.folder)
    // The search page has the word for its closed passages, beside no record.
    .filter(
      (file) => file.endsWith('.html') && !RECORD.test(file) && !/(?:^|\/)search\//.test(file),
    )
    .filter((file) => {
      const text = readFileSync(join(site.folder, file), 'utf8');
      return words.some((word) => text.includes(word));
    });
  expect(found).toEqual([]);
  expect(readFileSync(join(site.folder, 't/t1ckg2cbm/index.html'), 'utf8')).toContain(words[0]);
});

test('the fixture has a shown record that would be listed, so that this can fail', () => {
  const site = requireSite('fixture');
  const label = stringsFor('en')('vocabulary.act.forced_sterilisation');
  expect(readFileSync(join(site.folder, 't/t1ckg2cbm/index.html'), 'utf8')).toContain(label);
  expect(readFileSync(join(site.folder, 'acts/detention/index.html'), 'utf8')).toContain(
    '/t/t1ckg2cbm/',
  );
});
