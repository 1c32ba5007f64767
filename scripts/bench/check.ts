/**
 * `node scripts/bench/check.ts [N] [--released]`: how long `check` takes for an archive of N invented testimonies, 1,000
 * where no number is given, against what the yaml package alone needs to parse the front matter of the same files in one
 * thread, in one run. Neither has read the files before; the first counts from the start of its process to its end, the
 * second only while it parses. The ratio holds where every core is free: `check` uses all of them, its peer one.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { generateArchive } from './generate-archive.ts';
import { runMeasured } from './measured-run.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** The YAML of every file: the front matter of Markdown, the whole of others. */
function blocksIn(content: string): string[] {
  return readdirSync(content, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yml)$/.test(name))
    .map((name) => {
      const text = readFileSync(join(content, name), 'utf8');
      return name.endsWith('.yml') ? text : text.slice(4, text.indexOf('\n---\n', 4) + 1);
    });
}

/** What the peer does, in a process of its own. */
function parseAlone(content: string): void {
  const blocks = blocksIn(content);
  const began = performance.now();
  for (const block of blocks) parse(block);
  process.stderr.write(`${String((performance.now() - began) / 1000)} ${String(blocks.length)}\n`);
}

async function compare(testimonies: number, isReleased: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guwah-bench-check-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const content = join(folder, 'content');
  console.log(`Writing ${String(testimonies)} testimonies …`);
  const made = generateArchive(content, { testimonies, isReleased });
  const options = { cwd: ROOT };
  const peer = await runMeasured(
    process.execPath,
    [import.meta.filename, '--peer', content],
    options,
  );
  const check = await runMeasured(
    process.execPath,
    [join(ROOT, 'scripts/check.ts'), '--content', content],
    options,
  );
  const [parsing = 0, blocks = 0] = peer.told.trim().split(' ').map(Number);
  console.log(
    `${String(made.testimonies)} testimonies and ${String(made.authorities)} authorities in ${String(made.files)} files, ${String(availableParallelism())} cores\n` +
      `yaml alone, ${String(blocks)} files: ${parsing.toFixed(2)} s\n` +
      `check, whole process: ${check.seconds.toFixed(2)} s, ${String(Math.round((check.peak ?? 0) / 1e6))} MB\n` +
      `ratio: ${(check.seconds / parsing).toFixed(2)}`,
  );
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    peer: { type: 'boolean', default: false },
    released: { type: 'boolean', default: false },
  },
});
const [word = '1000'] = positionals;
if (values.peer) parseAlone(word);
else await compare(Number(word), values.released);
