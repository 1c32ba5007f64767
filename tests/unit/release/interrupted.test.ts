import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import { addPicture } from '../../../src/editing/pictures/add-picture.ts';
import { PictureRefusedError } from '../../../src/editing/pictures/picture-refusal.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { hashOfFile } from '../../../src/release/frozen-file.ts';
import { redact } from '../../../src/release/redact.ts';
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { settle } from '../../../src/release/settle.ts';
import { withdraw } from '../../../src/release/withdraw.ts';
import { passageOf } from '../../../src/text/passage.ts';
import { clock, ID, salt, tinyArchives, type TinyArchive } from './tiny-archive.ts';

const tiny = tinyArchives();
const INDEX = `testimonies/${ID.testimony}/index.md`;
const KILLS = 30;

type Verb = (archive: TinyArchive) => Promise<unknown>;
const releaseAll: Verb = async ({ folder }) => {
  const { problems } = await releaseTexts({ folder, ids: 'all', clock, salt });
  assert.deepEqual(problems, []);
};
const releaseNew: Verb = async ({ folder }) => {
  await releaseTexts({ folder, ids: 'all', changes: 'says more', clock, salt });
};
const withdrawWhole: Verb = ({ folder }) =>
  withdraw({ folder, id: ID.testimony, by: 'editor', clock });
const withdrawFrench: Verb = ({ folder }) =>
  withdraw({ folder, id: ID.testimony, lang: 'fr', by: 'editor', clock });
const withdrawListed: Verb = ({ folder }) =>
  withdraw({ folder, id: ID.listed, by: 'editor', clock });

const redactPassage: Verb = ({ folder }) =>
  redact({
    folder,
    id: ID.testimony,
    passage: passageOf(['They took me', 'On m’a emmenée'], 'passage'),
    by: 'editor',
    clock,
    salt: () => 'c0de'.repeat(8),
    confirm: () => Promise.resolve(true),
  });

const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#f00' } })
  .png()
  .toBuffer();
const PICTURE = { file: `${hashOfFile(bytes).slice(0, 32)}.png`, bytes };
/** A picture that stands already was added before the power went. */
const addOnce: Verb = async ({ folder }) => {
  const words = { alt: 'A', caption: 'B', credit: 'C', provenance: 'D', redacted: 'no' } as const;
  try {
    const { problems } = await addPicture(folder, ID.testimony, PICTURE, words);
    assert.deepEqual(problems, []);
  } catch (error) {
    if (!(error instanceof PictureRefusedError)) throw error;
    assert.match(error.message, /stands in .* already/);
  }
};

async function released(): Promise<TinyArchive> {
  const archive = tiny();
  await releaseAll(archive);
  return archive;
}
/** An archive in which a testimony and its translation have new words. */
async function changed(): Promise<TinyArchive> {
  const archive = await released();
  return archive.change(INDEX, 'They took me', 'They took me away').refreshTranslation();
}

/** An archive in which a text and its translation have two versions each. */
async function twice(): Promise<TinyArchive> {
  const archive = await changed();
  await releaseNew(archive);
  return archive;
}

/** What readers are shown of a redaction, and what remembers it. Working files go before. */
const isPublic = (path: string) => path.includes('/versions/') || path.startsWith('ledger/');
const publicFiles = (archive: TinyArchive) =>
  Object.entries(archive.files()).filter(([path]) => isPublic(path));

/** Runs a verb in a process of its own and kills it after a while. Answers whether it was killed before it had ended. */
async function killAfter(verb: string, archive: TinyArchive, milliseconds: number) {
  const script = new URL('./released-child.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, verb, archive.folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!said.includes('ready') && text.includes('ready'))
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    said += text;
  });
  await new Promise((ended) => child.on('close', ended));
  return !said.includes('done');
}

/** How long a verb takes in a process of its own, from the moment in which it is loaded. */
async function durationOf(verb: string, archive: TinyArchive): Promise<number> {
  const began = performance.now();
  const script = new URL('./released-child.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, verb, archive.folder], { stdio: 'pipe' });
  let ready = began;
  child.stdout.on('data', (chunk: Buffer) => {
    if (String(chunk).includes('ready')) ready = performance.now();
  });
  await new Promise((ended) => child.on('close', ended));
  return performance.now() - ready;
}

/** Errors that stop a build. */
async function errorsOf(archive: TinyArchive): Promise<string[]> {
  const { problems } = await readArchive(archive.folder, { depth: 'released' });
  return problems.flatMap(({ severity, code, file }) =>
    severity === 'error' ? [`${code} ${file}`] : [],
  );
}

describe('a verb that is killed at a random moment and run again', () => {
  it(`comes to the same archive as one that was not (release, ${String(KILLS)} kills)`, async (context) => {
    const start = tiny();
    const whole = tiny(start);
    const duration = await durationOf('release', whole);
    let killed = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const archive = tiny(start);
      const moment = Math.random() * duration;
      if (await killAfter('release', archive, moment)) killed += 1;
      await releaseAll(archive);
      assert.deepEqual(archive.files(), whole.files(), `killed after ${String(moment)} ms`);
      assert.deepEqual(archive.beside(), []);
    }
    context.diagnostic(`${String(killed)} of ${String(KILLS)} were cut off before they had ended`);
    assert.ok(killed > 0, 'no kill came in time');
  });
});

const WRITES = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
] as const;

class PowerCut extends Error {}

/**
 * Runs a verb until its nth call that writes, where the power goes: that call and all later ones fail. Answers whether
 * it came that far.
 */
async function cutAt(call: number, verb: Verb, archive: TinyArchive): Promise<boolean> {
  const whole = Object.fromEntries(WRITES.map((name) => [name, fs[name]]));
  let calls = 0;
  for (const name of WRITES) {
    const original = fs[name] as (...values: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...values: unknown[]) => {
        const writes = name !== 'openSync' || values[1] !== 'r';
        if (writes) calls += 1;
        if (calls >= call && writes) throw new PowerCut(name);
        return original(...values);
      },
    });
  }
  syncBuiltinESMExports();
  try {
    await verb(archive);
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
  } finally {
    Object.assign(fs, whole);
    syncBuiltinESMExports();
  }
  return calls >= call;
}

describe('a verb that is cut off at each of its writes and run again', () => {
  const cases: [string, () => Promise<TinyArchive>, Verb, number][] = [
    ['releasing a new version and its translation', changed, releaseNew, 15],
    ['withdrawing a record', released, withdrawWhole, 10],
    ['withdrawing a translation', released, withdrawFrench, 10],
    ['withdrawing a listed record', released, withdrawListed, 10],
    ['redacting a passage', twice, redactPassage, 20],
    ['adding a picture', released, addOnce, 10],
  ];
  for (const [sentence, prepare, verb, fewest] of cases)
    it(`comes to the same archive as one that was not: ${sentence}`, async () => {
      const start = await prepare();
      const whole = tiny(start);
      await verb(whole);
      let call = 1;
      for (; ; call += 1) {
        const archive = tiny(start);
        if (!(await cutAt(call, verb, archive))) break;
        await verb(archive);
        assert.deepEqual(archive.files(), whole.files(), `cut off at write ${String(call)}`);
      }
      assert.ok(call > fewest, `only ${String(call)} writes were seen`);
    });

  for (const [sentence, prepare, verb] of cases)
    it(`leaves the old or the new, once another verb has settled: ${sentence}`, async () => {
      const start = await prepare();
      const filesOf = verb === redactPassage ? publicFiles : (one: TinyArchive) => one.files();
      const old = filesOf(start);
      const oldErrors = await errorsOf(start);
      const whole = tiny(start);
      await verb(whole);
      const outcomes = new Set<string>();
      for (let call = 1; ; call += 1) {
        const archive = tiny(start);
        if (!(await cutAt(call, verb, archive))) break;
        await settle(archive.folder);
        const files = filesOf(archive);
        const isOld = isDeepStrictEqual(files, old);
        assert.ok(
          isOld || isDeepStrictEqual(files, filesOf(whole)),
          `cut off at write ${String(call)}`,
        );
        if (isOld) assert.deepEqual(await errorsOf(archive), oldErrors);
        outcomes.add(isOld ? 'old' : 'new');
      }
      assert.deepEqual([...outcomes].sort(), ['new', 'old']);
    });
});
