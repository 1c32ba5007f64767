/**
 * The moment in which a new site takes the place of the old one.
 *
 * Two renames leave a window in which no site stands at its place. So they are journaled: the journal is written once
 * the new site is complete, and whichever verb runs next finishes what was cut off. A kill at any moment leaves the
 * old or the new site complete on disk; between the two renames it stands beside its place until the next verb.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { partNameOf, putInPlace, stage, syncFolder } from '../durable-file.ts';

interface Journal {
  /** Where the site stands for the world. */
  target: string;
  /** The new site, on the same device as the target. */
  incoming: string;
  /** Where the old site is put aside, on the same device too. */
  outgoing: string;
  /** False while the new site is still being copied from another device. */
  complete: boolean;
}

const JOURNAL = 'swap.json';
const journalOf = (buildFolder: string) => join(buildFolder, JOURNAL);

function readJournal(buildFolder: string): Journal | undefined {
  const file = journalOf(buildFolder);
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as Journal;
}

function writeJournal(buildFolder: string, journal: Journal): void {
  stage(buildFolder, JOURNAL, JSON.stringify(journal));
  putInPlace(buildFolder, JOURNAL);
}

function finish(buildFolder: string, { target, incoming, outgoing, complete }: Journal): void {
  if (!complete) rmSync(incoming, { recursive: true, force: true });
  if (existsSync(incoming)) {
    if (existsSync(target)) {
      rmSync(outgoing, { recursive: true, force: true });
      renameSync(target, outgoing);
    }
    renameSync(incoming, target);
    syncFolder(dirname(target));
  }
  rmSync(journalOf(buildFolder), { force: true });
  rmSync(outgoing, { recursive: true, force: true });
}

/**
 * Finishes a swap that was cut off, then empties the build folder but for its lock. Every verb that writes or serves
 * a site calls it first, with the lock in hand.
 */
export function settleSwap(buildFolder: string): void {
  const journal = readJournal(buildFolder);
  if (journal !== undefined) finish(buildFolder, journal);
  for (const left of ['new', 'old', partNameOf(JOURNAL)])
    rmSync(join(buildFolder, left), { recursive: true, force: true });
}

/**
 * Puts a complete site in its place. The old site stands until the new one does.
 *
 * @param site the finished folder, inside the build folder
 * @param target where it shall stand; on another device the site is copied beside it first
 */
export function swapSite(buildFolder: string, site: string, target: string): void {
  const place = resolve(target);
  mkdirSync(dirname(place), { recursive: true });
  if (statSync(dirname(place)).dev === statSync(buildFolder).dev) {
    const journal = { target: place, incoming: site, outgoing: join(buildFolder, 'old') };
    writeJournal(buildFolder, { ...journal, complete: true });
    finish(buildFolder, { ...journal, complete: true });
    return;
  }
  const beside = (word: string) => join(dirname(place), `.${basename(place)}.${word}`);
  const journal = { target: place, incoming: beside('incoming'), outgoing: beside('outgoing') };
  writeJournal(buildFolder, { ...journal, complete: false });
  rmSync(journal.incoming, { recursive: true, force: true });
  cpSync(site, journal.incoming, { recursive: true });
  writeJournal(buildFolder, { ...journal, complete: true });
  finish(buildFolder, { ...journal, complete: true });
}
