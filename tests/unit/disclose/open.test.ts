import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { disclose } from '../../../src/disclose/disclose.ts';
import {
  ArchiveError,
  forgetPublicArchive,
  installLoader,
  openPublicArchive,
  rememberPublicArchive,
} from '../../../src/disclose/open.ts';
import { ImaginedArchive } from './imagined-archive.ts';

const { publicArchive } = disclose(new ImaginedArchive().text('t1tpgqmft').toArchive());

describe('the door to the public archive', () => {
  afterEach(() => {
    delete process.env['GUWAH_CONTENT'];
    installLoader(undefined);
  });

  it('is opened once for all who ask, and once for each folder', async () => {
    const asked: string[] = [];
    installLoader((folder) => {
      asked.push(folder);
      return Promise.resolve(publicArchive);
    });
    process.env['GUWAH_CONTENT'] = '/one/content';
    const [first, second] = await Promise.all([openPublicArchive(), openPublicArchive()]);
    assert.equal(first, second);
    process.env['GUWAH_CONTENT'] = '/two/content';
    await openPublicArchive();
    assert.deepEqual(asked, ['/one/content', '/two/content']);
  });

  it('is opened anew once what it gave was forgotten', async () => {
    let times = 0;
    installLoader(() => {
      times += 1;
      return Promise.resolve(publicArchive);
    });
    await openPublicArchive();
    forgetPublicArchive();
    await openPublicArchive();
    assert.equal(times, 2);
  });

  it('gives what was remembered without reading', async () => {
    process.env['GUWAH_CONTENT'] = '/nowhere/content';
    rememberPublicArchive('/nowhere/content', publicArchive);
    assert.equal(await openPublicArchive(), publicArchive);
  });

  it('stays shut where something is wrong, and says what', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guwah-open-'));
    try {
      process.env['GUWAH_CONTENT'] = folder;
      await assert.rejects(
        openPublicArchive(),
        (error) => error instanceof ArchiveError && /archive\.yml/.test(error.message),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
