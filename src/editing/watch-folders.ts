/**
 * Tells which files of an archive are saved. On Linux every folder that editors write in is watched for itself: watching
 * recursively walks each folder again and takes twenty seconds for ten thousand. Other systems watch a whole tree at once.
 */
import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/** Saves that come so close together are one: many editors write a file in several steps. */
const PAUSE_MS = 30;
/** `content/testimonies/t1…/`: versions, below, are written by releases, which change the ledger too. */
const DEEPEST = 2;

/** Watched folders, by their paths below `content/`. */
class WatchedFolders {
  readonly #content: string;
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #onChange: (path: string) => void;

  constructor(content: string, onChange: (path: string) => void) {
    this.#content = content;
    this.#onChange = onChange;
  }

  /** Watches a folder and those in it. */
  add(folder: string): void {
    if (this.#watchers.has(folder)) return;
    const path = join(this.#content, folder);
    const watcher = watch(path, (_event, name) => {
      this.#changed(folder, name ?? '');
    });
    watcher.on('error', () => {
      this.#drop(folder);
    });
    this.#watchers.set(folder, watcher);
    if (depthOf(folder) >= DEEPEST) return;
    for (const entry of readdirSync(path, { withFileTypes: true }))
      if (entry.isDirectory()) this.add(join(folder, entry.name));
  }

  #drop(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #changed(folder: string, name: string): void {
    const path = join(folder, name);
    const stats = statSync(join(this.#content, path), { throwIfNoEntry: false });
    if (stats === undefined) this.#drop(path);
    else if (stats.isDirectory() && depthOf(path) <= DEEPEST) this.add(path);
    this.#onChange(path);
  }

  close(): void {
    for (const folder of this.#watchers.keys()) this.#drop(folder);
  }
}

const depthOf = (folder: string) => (folder === '' ? 0 : folder.split(sep).length);

/**
 * Watches an archive until it is closed.
 *
 * @param onSave gets the paths below `content/`, with forward slashes, that were saved, added or taken away
 * @throws Error with the code ENOSPC where the system watches no more folders
 */
export function watchFolders(
  content: string,
  onSave: (paths: ReadonlySet<string>) => void,
): { close: () => void } {
  let saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const onChange = (path: string) => {
    saved.add(path.split(sep).join('/'));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = saved;
      saved = new Set();
      onSave(paths);
    }, PAUSE_MS);
  };
  if (process.platform !== 'linux')
    return watch(content, { recursive: true }, (_event, name) => {
      onChange(name ?? '');
    });
  const folders = new WatchedFolders(content, onChange);
  folders.add('');
  return {
    close: () => {
      clearTimeout(timer);
      folders.close();
    },
  };
}
