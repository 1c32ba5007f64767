/** Checks an archive once, and then each file that is saved in it. */
import { basename } from 'node:path';
import { KeptReading } from '../read/kept-reading.ts';
import { formatProblems, summaryOf } from '../read/report-problems.ts';
import type { ReadUnitsOptions } from '../read/read-units.ts';
import type { Problem } from '../record/problem.ts';
import { watchFolders } from './watch-folders.ts';

export interface Watching {
  say: (words: string) => void;
  /** Whether each save is followed by all mistakes of the archive, between two lines by which programs know them. */
  tellsAll?: boolean;
  /** While the whole archive is read. */
  onProgress?: ReadUnitsOptions['onProgress'];
}

const namesOf = (paths: ReadonlySet<string>, label: string) =>
  [...paths]
    .sort()
    .map((path) => `${label}/${path}`)
    .join(', ');

/** What is said after a save: its mistakes, or that there are none, and how many stand in other files. */
function report(
  paths: ReadonlySet<string>,
  label: string,
  told: Problem[],
  all: Problem[],
): string {
  const others = all.length - told.length;
  return [
    told.length > 0 ? formatProblems(told, 'text') : `${namesOf(paths, label)}: no mistakes\n`,
    others > 0 ? `${String(others)} in other files: \`npm run check\` names them all.\n` : '',
  ].join('');
}

/**
 * Tells every mistake of an archive, and from then on those of what is saved. It never ends by itself.
 *
 * @throws Error with the code ENOSPC where the system watches no more folders
 */
export async function watchArchive(
  content: string,
  { say, tellsAll = false, onProgress }: Watching,
): Promise<{ close: () => void }> {
  let waiting = new Set<string>();
  let isReading = false;
  const label = basename(content);
  const whole = ({ problems, files }: KeptReading) => {
    const told = formatProblems(problems, 'text');
    return `${told}${told === '' ? '' : '\n'}${summaryOf(problems, files)}\n`;
  };
  const rereadWaiting = async () => {
    if (isReading) return;
    isReading = true;
    const kept = await ready;
    while (waiting.size > 0) {
      const paths = waiting;
      waiting = new Set();
      if (tellsAll) say(`Saved: ${namesOf(paths, label)}\n`);
      const { told, problems } = await kept.reread(paths);
      say(tellsAll ? whole(kept) : report(paths, label, told, problems));
    }
    isReading = false;
  };
  // Before anything is read, so that no save between is missed.
  const watched = watchFolders(content, (paths) => {
    waiting = new Set([...waiting, ...paths]);
    void rereadWaiting();
  });
  const ready = KeptReading.open(content, { onProgress }).then((kept) => {
    say(whole(kept));
    say('Save a file, and its mistakes are told. Ctrl+C ends this.\n');
    return kept;
  });
  await ready;
  return watched;
}
