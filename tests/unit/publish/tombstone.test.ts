import assert from 'node:assert/strict';
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock, test } from 'node:test';
import { UnchangedFilesError } from '../../../src/publish/changed-files.ts';
import { tombstoneInSite } from '../../../src/publish/tombstone.ts';

const id = 't1x6np1wb';
const on = '2026-11-24';
const SECRET = 'Her words';
let site: string;

function write(file: string, words: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(
    join(site, file),
    `<html><head><title>${words}</title></head><body><main id="text"><p>${words}</p></main></body></html>`,
  );
}
const read = (file: string) => readFileSync(join(site, file), 'utf8');

describe('a tombstone in a standing site', () => {
  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), 'guwah-tombstone-'));
    write('404.html', 'There is no page');
    for (const path of ['', 'v/1/', 'fr/', 'fr/v/1/', 'versions/'])
      write(`t/${id}/${path}index.html`, SECRET);
    write('testimonies/index.html', `${SECRET} <a href="/t/${id}/">link</a>`);
    write('about/index.html', 'About');
    mkdirSync(join(site, 'pagefind'));
    writeFileSync(join(site, 'pagefind', 'facts.json'), SECRET);
  });
  afterEach(() => {
    rmSync(site, { recursive: true });
  });

  test('every page of a withdrawn record says so and holds none of its words', () => {
    tombstoneInSite(site, { id, on });
    for (const path of ['', 'v/1/', 'fr/', 'fr/v/1/', 'versions/']) {
      const page = read(`t/${id}/${path}index.html`);
      assert.match(page, /<meta name="archive-state" content="withdrawn">/);
      assert.match(page, /This record was withdrawn/);
      assert.doesNotMatch(page, new RegExp(SECRET));
    }
  });

  test('a page that names it is emptied until the next build, any other stays as it was', () => {
    tombstoneInSite(site, { id, on });
    assert.doesNotMatch(read('testimonies/index.html'), new RegExp(SECRET));
    assert.match(read('testimonies/index.html'), /comes back with the next build/);
    assert.match(read('about/index.html'), /About/);
  });

  test('the search index goes, for nobody can take one text out of it', () => {
    tombstoneInSite(site, { id, on });
    assert.equal(existsSync(join(site, 'pagefind')), false);
  });

  test('the feeds go, for a title and a summary stand in them', () => {
    for (const feed of ['feed.xml', 'feed.json']) writeFileSync(join(site, feed), SECRET);
    tombstoneInSite(site, { id, on });
    for (const feed of ['feed.xml', 'feed.json']) assert.equal(existsSync(join(site, feed)), false);
  });

  test('a translation that was withdrawn before keeps its day in the list', () => {
    const days = () => {
      const { withdrawn } = JSON.parse(read('withdrawn.json')) as {
        withdrawn: { address: string; on: string; state: string }[];
      };
      return withdrawn.map(({ address, on: day, state }) => `${address} ${state} ${day}`);
    };
    tombstoneInSite(site, { id, lang: 'fr', on: '2026-01-01' });
    tombstoneInSite(site, { id, on });
    assert.ok(days().includes(`/t/${id}/fr/ withdrawn 2026-01-01`), days().join());
    assert.ok(days().includes(`/t/${id}/ withdrawn ${on}`));
    tombstoneInSite(site, { id, op: 'erase', on: '2026-12-01' });
    assert.ok(days().includes(`/t/${id}/fr/ erased 2026-12-01`));
  });

  test('a translation withdrawn alone leaves the original where it does not name it', () => {
    tombstoneInSite(site, { id, lang: 'fr', on });
    assert.match(read(`t/${id}/fr/v/1/index.html`), /This record was withdrawn/);
    assert.match(read(`t/${id}/v/1/index.html`), new RegExp(SECRET));
  });

  test('the pages of a redacted record, and those that name it, are emptied until the next build', () => {
    write(`t/${id}/v/1/index.html`, `${SECRET} ${link(PLACE)}`);
    write(`w/${PLACE}/index.html`, `Known town ${link(PLACE)}`);
    writeFileSync(join(site, 'feed.xml'), SECRET);
    tombstoneInSite(site, { id, op: 'redact', on });
    for (const file of [`t/${id}/`, `t/${id}/v/1/`, `t/${id}/versions/`, 'testimonies/']) {
      assert.match(read(`${file}index.html`), /comes back with the next build/);
      assert.doesNotMatch(read(`${file}index.html`), new RegExp(`${SECRET}|withdrawn`));
    }
    for (const gone of ['pagefind', 'feed.xml', 'withdrawn.json'])
      assert.ok(!existsSync(join(site, gone)) || !read(gone).includes(id), gone);
    assert.match(read(`w/${PLACE}/index.html`), /Known town/);
  });

  test('a file that the system does not let go keeps no other from being emptied, and is told', () => {
    const { writeFileSync: writing, rmSync: removing } = fs;
    const stuck = join(site, `t/${id}/index.html`);
    const locked = join(site, `t/${id}/v/1/index.html`);
    const refuse = (file: unknown) => {
      if (file === stuck || file === locked)
        throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    };
    // One page can be neither written nor deleted, another one be deleted.
    mock.method(fs, 'writeFileSync', (...given: Parameters<typeof writing>) => {
      refuse(given[0]);
      writing(...given);
    });
    mock.method(fs, 'rmSync', (...given: Parameters<typeof removing>) => {
      if (given[0] === stuck) refuse(given[0]);
      removing(...given);
    });
    syncBuiltinESMExports();
    try {
      assert.throws(
        () => tombstoneInSite(site, { id, on }),
        (error) => error instanceof UnchangedFilesError && error.message.includes(`${stuck} could`),
      );
    } finally {
      mock.restoreAll();
      syncBuiltinESMExports();
    }
    assert.equal(existsSync(locked), false);
    for (const file of [`t/${id}/fr/index.html`, 'testimonies/index.html'])
      assert.doesNotMatch(read(file), new RegExp(SECRET));
  });

  test('where no site stands, nothing happens', () => {
    assert.equal(tombstoneInSite(join(site, 'nowhere'), { id, on }), 0);
  });

  const PLACE = 'w1jpphjzh';
  const REGION = 'w1bqrf3w8';
  const OTHER = 't11h3rmb7';
  const link = (id: string) => `<a href="/${id.charAt(0)}/${id}/">link</a>`;

  describe('what is public only through the withdrawn record', () => {
    it('leaves every list, whoever names whom', () => {
      write(`t/${id}/v/1/index.html`, `${SECRET} ${link(PLACE)}`);
      write(`w/${PLACE}/index.html`, `Hidden valley ${link(PLACE)} ${link(id)} ${link(REGION)}`);
      write(`w/${REGION}/index.html`, `Far region ${link(REGION)} ${link(PLACE)}`);
      write('places/index.html', `Hidden valley ${link(PLACE)}`);
      write('years/index.html', `Far region ${link(REGION)}`);
      tombstoneInSite(site, { id, on });
      for (const file of [`w/${PLACE}`, `w/${REGION}`, 'places', 'years'])
        assert.match(read(`${file}/index.html`), /comes back with the next build/, file);
    });

    it('leaves the lists where an older version alone named it', () => {
      write(`t/${id}/v/1/index.html`, `${SECRET} ${link(PLACE)}`);
      write(`w/${PLACE}/index.html`, `Hidden valley ${link(PLACE)}`);
      write('places/index.html', `Hidden valley ${link(PLACE)}`);
      tombstoneInSite(site, { id, on });
      assert.doesNotMatch(read('places/index.html'), /Hidden valley/);
    });

    it('stays where another text or a series names it', () => {
      for (const other of [OTHER, 'd1mq7r7gj']) {
        write(`w/${PLACE}/index.html`, `Known town ${link(id)} ${link(other)}`);
        write('places/index.html', `Known town ${link(PLACE)}`);
        tombstoneInSite(site, { id, on });
        assert.doesNotMatch(read(`w/${PLACE}/index.html`), /Known town/);
        assert.match(read('places/index.html'), /Known town/);
      }
    });
  });

  test('what the original names stays where a translation alone is withdrawn', () => {
    const ONLY_FRENCH = 's1fzd679j';
    write(`t/${id}/v/1/index.html`, `${SECRET} ${link(PLACE)}`);
    write(`t/${id}/fr/v/1/index.html`, `${SECRET} ${link(PLACE)} ${link(ONLY_FRENCH)}`);
    write(`w/${PLACE}/index.html`, `Known town ${link(PLACE)} ${link(id)}`);
    write(`s/${ONLY_FRENCH}/index.html`, `A French book ${link(ONLY_FRENCH)} ${link(id)}`);
    write('places/index.html', `Known town ${link(PLACE)}`);
    write('sources/index.html', `A French book ${link(ONLY_FRENCH)}`);
    tombstoneInSite(site, { id, lang: 'fr', on });
    assert.match(read(`t/${id}/v/1/index.html`), new RegExp(SECRET));
    for (const file of [`w/${PLACE}`, 'places'])
      assert.match(read(`${file}/index.html`), /Known town/);
    for (const file of [`s/${ONLY_FRENCH}`, 'sources'])
      assert.doesNotMatch(read(`${file}/index.html`), /A French book/);
  });

  test('a file beside its pages goes, and any other in which it stands', () => {
    writeFileSync(join(site, `t/${id}/record.json`), SECRET);
    writeFileSync(join(site, 'texts.csv'), `${id},${SECRET}`);
    writeFileSync(join(site, 'robots.txt'), 'User-agent: *');
    tombstoneInSite(site, { id, on });
    assert.equal(existsSync(join(site, `t/${id}/record.json`)), false);
    assert.equal(existsSync(join(site, 'texts.csv')), false);
    assert.equal(existsSync(join(site, 'robots.txt')), true);
  });

  for (const [what, shell] of [
    ['without a page for what is missing', undefined],
    ['with one that has no main part', '<html><title>Cut o'],
  ] as const)
    test(`a site ${what} gets plain tombstones`, () => {
      if (shell === undefined) rmSync(join(site, '404.html'));
      else writeFileSync(join(site, '404.html'), shell);
      tombstoneInSite(site, { id, on });
      const page = read(`t/${id}/index.html`);
      assert.match(
        page,
        /^<!doctype html><html lang="en">.*<meta name="archive-state" content="withdrawn"><title>This record was withdrawn/,
      );
      assert.match(page, /<main>.*no longer part of this archive.*<\/main>/);
      assert.doesNotMatch(read('testimonies/index.html'), new RegExp(SECRET));
      assert.equal(existsSync(join(site, 'pagefind')), false);
    });

  test('what is erased says so, and its addresses are told to those who keep copies', () => {
    const before = [{ address: '/t/t11h3rmb7/', state: 'withdrawn', on: '2026-01-01' }];
    writeFileSync(join(site, 'withdrawn.json'), JSON.stringify({ withdrawn: before }));
    tombstoneInSite(site, { id, op: 'erase', on });
    const page = read(`t/${id}/v/1/index.html`);
    assert.match(page, /<meta name="archive-state" content="erased">/);
    assert.match(page, /This record was erased/);
    const { withdrawn } = JSON.parse(read('withdrawn.json')) as { withdrawn: object[] };
    assert.deepEqual(withdrawn, [
      ...before,
      ...['', 'fr/', 'fr/v/1/', 'v/1/'].map((path) => ({
        address: `/t/${id}/${path}`,
        state: 'erased',
        on,
      })),
    ]);
  });
});
