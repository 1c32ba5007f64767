import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { hasIdentifierShape } from '../../src/record/identifier.ts';
import { UNLISTED_ACTS } from '../../src/record/vocabulary.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { filesIn } from '../../src/publish/site-pages.ts';
import { strangePartsOf } from '../../src/read/picture-parts.ts';
import { readCanaries } from '../fixtures/canaries.ts';
import { FIXTURE_CONTENT, requireSite, ROOT, runScript } from './built-sites.ts';
import { CanaryScanner } from './canary-scan.ts';
import { CHANNELS } from './leaky-channels.ts';
import { treeOf } from './site-tree.ts';

const canaries = readCanaries();
const tokens = canaries.map(({ token }) => token);

/** Identifiers in the fixture archive that no ledger ever issued: drafts, and whom only they name. */
function neverIssued(): string[] {
  const issued = new Set(
    readdirSync(join(FIXTURE_CONTENT, 'ledger')).map((file) => file.slice(0, 9)),
  );
  const all = readdirSync(FIXTURE_CONTENT, { recursive: true, encoding: 'utf8' }).map((file) =>
    (file.split('/').at(-1) ?? '').slice(0, 9),
  );
  return [...new Set(all)].filter((id) => hasIdentifierShape(id) && !issued.has(id));
}

/** The salts of frozen files: with one, the hash of a text that is gone could be guessed. */
function salts(): string[] {
  return readdirSync(FIXTURE_CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((file) => /versions\/[^/]+\.md$/.test(file))
    .flatMap(
      (file) => /^salt: (\S+)$/m.exec(readFileSync(join(FIXTURE_CONTENT, file), 'utf8'))?.[1] ?? [],
    );
}

test('no word that must not be shown stands in any file of the site, however it is encoded', () => {
  test.setTimeout(120_000);
  const site = requireSite('fixture');
  const { files, findings } = new CanaryScanner(tokens).scanFolder(site.folder);
  const allowed = new Map(canaries.map(({ token, mayShowAt = [] }) => [token, mayShowAt]));
  const leaks = findings
    .filter(({ token, file }) => !(allowed.get(token) ?? []).includes(file))
    .map(
      ({ token, file, through }) =>
        `${canaries.find((canary) => canary.token === token)?.what ?? token} in ${file} (${through.join(' > ')})`,
    );
  expect(files).toBeGreaterThan(100);
  expect(leaks).toEqual([]);
});

test('words of an older version stand at the address of that version, and nowhere else', () => {
  const site = requireSite('fixture');
  const { findings } = new CanaryScanner(tokens).scanFolder(site.folder);
  for (const { token, what, mayShowAt } of canaries)
    if (mayShowAt !== undefined)
      expect(
        findings.filter((finding) => finding.token === token).map(({ file }) => file),
        what,
      ).toEqual(mayShowAt);
});

test('neither an identifier that was never issued nor the salt of a frozen file is told', () => {
  test.setTimeout(120_000);
  const ids = neverIssued();
  expect(ids.length).toBeGreaterThan(5);
  const secrets = [...ids, ...salts()];
  const { findings } = new CanaryScanner(secrets).scanFolder(requireSite('fixture').folder);
  expect(findings).toEqual([]);
});

test('an act that would make a list of survivors stands on the pages of its record alone', () => {
  const site = requireSite('fixture');
  const string = stringsFor('en');
  const labels = UNLISTED_ACTS.map((act) => string(`vocabulary.act.${act}`));
  const found = filesIn(site.folder).filter((file) => {
    const text = readFileSync(join(site.folder, file), 'utf8');
    return file.endsWith('.html') && labels.some((label) => text.includes(label));
  });
  const record = 't/t1ckg2cbm';
  expect(found).toEqual([`${record}/index.html`, `${record}/v/1/index.html`]);
});

test('no file of the archive stands in the site as it is', () => {
  const { content, folder } = requireSite('fixture');
  const hashesIn = (place: string) =>
    new Map(
      treeOf(place).map((line) => {
        const [file = '', hash = ''] = line.split(/ (?=[0-9a-f]{64}$)/);
        return [hash, file];
      }),
    );
  const originals = hashesIn(content);
  const copied = [...hashesIn(folder)].filter(([hash]) => originals.has(hash));
  expect(originals.size).toBeGreaterThan(50);
  expect(copied.map(([, file]) => file)).toEqual([]);
});

test('no picture of the site carries words, a place or a device, and no part of one is more than pixels', async () => {
  for (const name of ['fixture', 'real'] as const) {
    const { folder } = requireSite(name);
    for (const file of filesIn(folder).filter((path) =>
      /\.(?:jpe?g|png|webp|avif|gif)$/i.test(path),
    )) {
      const { exif, xmp, iptc, comments } = await sharp(join(folder, file)).metadata();
      expect({ file, exif, xmp, iptc, comments }).toEqual({ file });
      expect(`${file}: ${strangePartsOf(readFileSync(join(folder, file))).join(', ')}`).toBe(
        `${file}: `,
      );
    }
  }
});

test.describe('the search for words that must not be shown', () => {
  const scanner = new CanaryScanner(tokens);

  for (const [channel, write] of Object.entries(CHANNELS))
    test(`finds every one of them in ${channel}`, async () => {
      const files = Object.entries(await write(tokens));
      const found = files.map(
        ([file, bytes]) => scanner.scanBytes(Buffer.from(bytes), file).length,
      );
      const named = files.flatMap(([file]) => scanner.scanBytes(Buffer.from(file), file));
      const expected = files.map(() => tokens.length);
      if (named.length > 0)
        expect(named.map(({ token }) => token).sort()).toEqual([...tokens].sort());
      else expect(found).toEqual(expected);
    });

  test('finds nothing where nothing is', () => {
    expect(
      scanner.scanBytes(Buffer.from('zq7 is how each of them begins, zq70000'), 'page.html'),
    ).toEqual([]);
  });

  test('finds the words of every record in a build that leaks on purpose', async () => {
    test.setTimeout(120_000);
    const out = mkdtempSync(join(tmpdir(), 'guwah-leak-'));
    try {
      const { code, output } = await runScript('../tests/site/leaky-build.ts', [
        requireSite('fixture').content,
        out,
      ]).ended;
      expect(code, output).toBe(0);
      const { findings } = scanner.scanFolder(out);
      const found = new Set(findings.map(({ token }) => token));
      const expected = canaries.filter(
        ({ what, stands }) =>
          /-(?:title|body|heading|note|code|verification|response)$/.test(what) &&
          // These drafts lack what a page needs, so that none can be made of them.
          !/^draft-(?:collection|event)-/.test(what) &&
          stands.some((file) => !file.includes('/versions/')),
      );
      const missed = expected.filter(({ token }) => !found.has(token)).map(({ what }) => what);
      expect(expected.length).toBeGreaterThan(50);
      expect(missed).toEqual([]);
      const inIndex = findings.filter(({ file }) => file.startsWith('pagefind/'));
      expect(inIndex.length).toBeGreaterThan(0);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});

test('the project itself holds the canaries in the fixture archive alone', () => {
  const scanner = new CanaryScanner(tokens);
  for (const folder of ['src', 'scripts', 'content', 'docs', 'public'])
    expect(scanner.scanFolder(join(ROOT, folder)).findings).toEqual([]);
});
