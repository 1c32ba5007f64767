/**
 * `node scripts/bench/build.ts [N]`: how long a whole build of N testimonies takes, 1,000 where no number is given, and
 * how much memory, against a bare Astro site of the same records and Pagefind's own command over it, in one run.
 *
 * Where other programs run at the same time, compare what the processors did and not the time.
 *
 * The peer writes one page a record. Guwah writes three for each testimony: the living page, the frozen one and the
 * list of versions. What the pages beside the first cost is told apart: pages are written one after another, so the
 * time between two files is what the second took.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeBareSite } from './bare-site.ts';
import { generateArchive } from './generate-archive.ts';
import { runMeasured, type Measured } from './measured-run.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Inside the project, so that the bare site finds Astro, and both stand on one disk. */
const FOLDER = join(ROOT, '.build-bench');
const bin = (name: string) => join(ROOT, 'node_modules', '.bin', name);

interface Written {
  files: number;
  pages: number;
  /** Seconds that went into frozen pages and lists of versions. */
  frozenSeconds: number;
  frozenPages: number;
}

function written(site: string): Written {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const files = names
    .map((name) => ({ name, stat: statSync(join(site, name), { bigint: true }) }))
    .filter(({ stat }) => stat.isFile());
  const pages = files
    .filter(({ name }) => name.endsWith('.html'))
    .sort((a, b) => Number(a.stat.mtimeNs - b.stat.mtimeNs));
  let frozenSeconds = 0;
  let frozenPages = 0;
  for (const [index, { name, stat }] of pages.entries()) {
    if (!/\/(?:v\/\d+|versions)\/index\.html$/.test(name)) continue;
    frozenPages += 1;
    const before = pages[index - 1]?.stat.mtimeNs ?? stat.mtimeNs;
    frozenSeconds += Number(stat.mtimeNs - before) / 1e9;
  }
  return { files: files.length, pages: pages.length, frozenSeconds, frozenPages };
}

/** The stages of Guwah's build with their seconds, as it tells them itself. */
const stagesOf = (told: string) =>
  [...told.matchAll(/^(.+?) … ([\d.]+) s$/gm)].map(([, stage = '', seconds = '']) => ({
    stage,
    seconds: Number(seconds),
  }));

const seconds = (number: number | undefined) =>
  number === undefined ? '' : `${number.toFixed(1)} s`;
const gigabytes = (bytes: number | undefined) =>
  bytes === undefined ? '–' : `${(bytes / 1e9).toFixed(2)} GB`;
const count = (number: number) => number.toLocaleString('en');
const times = (a: number, b: number) => `${(a / b).toFixed(2)} ×`;

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths?.[0] ?? 0) : cell.padStart(widths?.[column] ?? 0),
        )
        .join('   '),
    );
}

const testimonies = Number(process.argv[2] ?? '1000');
if (!Number.isInteger(testimonies) || testimonies < 1) {
  console.error('node scripts/bench/build.ts [N]');
  process.exit(1);
}

const content = join(FOLDER, 'content');
const bare = join(FOLDER, 'bare');
rmSync(FOLDER, { recursive: true, force: true });
process.on('exit', () => {
  rmSync(FOLDER, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
mkdirSync(FOLDER);

const say = (words: string) => process.stderr.write(`${words} …\n`);
say(`inventing ${count(testimonies)} testimonies`);
const made = generateArchive(content, { testimonies });
const records = writeBareSite(content, bare);

say('building with Guwah');
const guwah = await runMeasured(
  process.execPath,
  ['scripts/build.ts', '--content', content, '--out', join(FOLDER, 'dist')],
  { cwd: ROOT },
);
const ours = written(join(FOLDER, 'dist'));

say('building a bare Astro site');
const astro = await runMeasured(process.execPath, [bin('astro'), 'build'], { cwd: bare });
say('indexing it with Pagefind');
const pagefind = await runMeasured(process.execPath, [bin('pagefind'), '--site', 'dist'], {
  cwd: bare,
});
const theirs = written(join(bare, 'dist'));

const peer = {
  seconds: astro.seconds + pagefind.seconds,
  cpu: astro.cpu === undefined || pagefind.cpu === undefined ? undefined : astro.cpu + pagefind.cpu,
  peak: Math.max(astro.peak ?? 0, pagefind.peak ?? 0),
};
const oneEach = guwah.seconds - ours.frozenSeconds;
const more =
  guwah.cpu === undefined || peer.cpu === undefined || guwah.peak === undefined
    ? ''
    : `, ${times(guwah.cpu, peer.cpu)} the work of processors, ${times(guwah.peak, peer.peak)} the peak memory`;
const row = (
  name: string,
  { seconds: time, cpu, peak }: Partial<Measured>,
  pages = '',
  files = '',
) => [name, seconds(time), seconds(cpu), peak === undefined ? '' : gigabytes(peak), pages, files];

console.log(
  `\n${count(testimonies)} testimonies of 600 words, ${count(made.authorities)} authorities: ${count(records)} records\n`,
);
printTable([
  ['', 'time', 'processors', 'peak memory', 'pages', 'files'],
  row('Guwah, everything', guwah, count(ours.pages), count(ours.files)),
  ...stagesOf(guwah.told).map(({ stage, seconds }) => row(`  ${stage}`, { seconds })),
  row(
    '  of the pages: frozen ones and lists of versions',
    { seconds: ours.frozenSeconds },
    count(ours.frozenPages),
  ),
  row('bare Astro + Pagefind', peer, count(theirs.pages), count(theirs.files)),
  row('  astro build', astro),
  row('  pagefind --site', pagefind),
]);
console.log(`
One page a record: ${times(oneEach, peer.seconds)} the time (aim: at most 1.50 ×)
Everything:        ${times(guwah.seconds, peer.seconds)} the time${more}
Frozen pages and lists of versions: ${((1000 * ours.frozenSeconds) / Math.max(1, ours.frozenPages)).toFixed(2)} ms a page`);
