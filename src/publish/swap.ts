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

/** A new site could not take the place of the old one. The message is for people. */
export class SwapError extends Error {
  override name = 'SwapError';
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

/** Puts the new site in its place. Where that fails, the old one comes back. */
function exchange({ target, incoming, outgoing }: Journal): void {
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) {
    rmSync(outgoing, { recursive: true, force: true });
    renameSync(target, outgoing);
  }
  try {
    renameSync(incoming, target);
  } catch (error) {
    if (existsSync(outgoing) && !existsSync(target)) renameSync(outgoing, target);
    throw error;
  }
  syncFolder(dirname(target));
}

function finish(buildFolder: string, journal: Journal): void {
  const { incoming, outgoing, complete } = journal;
  if (!complete) rmSync(incoming, { recursive: true, force: true });
  if (existsSync(incoming)) exchange(journal);
  // The journal goes last: beside a site on another device nobody else would find what is left of the old one.
  rmSync(outgoing, { recursive: true, force: true });
  rmSync(journalOf(buildFolder), { force: true });
}

/** What cannot be finished is given up, or it would stop every verb after it; an old site that is put aside stays. */
function giveUp(buildFolder: string, { target, outgoing }: Journal, cause: unknown): SwapError {
  const isAside = existsSync(outgoing) && !existsSync(target);
  if (!isAside) rmSync(journalOf(buildFolder), { force: true });
  const { code, message } = cause as NodeJS.ErrnoException;
  return new SwapError(
    isAside
      ? `The site could not be put in ${target} (${code ?? message}), and the old one waits in ${outgoing}: make that place writable and run this again.`
      : `The new site could not be put in ${target} (${code ?? message}) and is thrown away; a site that stood there before still stands. End what has it open, or give yourself permission to write there, and run \`npm run build\` again.`,
    { cause },
  );
}

/**
 * Finishes a swap that was cut off, then empties the build folder but for its lock. Every verb that writes or serves
 * a site calls it first, with the lock in hand.
 *
 * @throws SwapError where it cannot be finished; the next verb finds nothing of it, but an old site that waits aside
 */
export function settleSwap(buildFolder: string): void {
  const journal = readJournal(buildFolder);
  if (journal !== undefined)
    try {
      finish(buildFolder, journal);
    } catch (error) {
      throw giveUp(buildFolder, journal, error);
    }
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
