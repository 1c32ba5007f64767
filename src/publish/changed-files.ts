/**
 * Files of a standing site that are changed one by one. One that the system does not let go, since a program has it open or
 * somebody else owns it, keeps no other from being changed.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Some files are what they were. The message is for people. */
export class UnchangedFilesError extends Error {
  override name = 'UnchangedFilesError';
}

export class ChangedFiles {
  /** How many were changed. */
  changed = 0;
  readonly #site: string;
  readonly #unchanged: { file: string; cause: NodeJS.ErrnoException }[] = [];

  constructor(site: string) {
    this.#site = site;
  }

  /** Does what changes a file, as far as that is possible. */
  change(file: string, work: (place: string) => void): void {
    try {
      work(join(this.#site, file));
      this.changed += 1;
    } catch (error) {
      this.#unchanged.push({ file, cause: error as NodeJS.ErrnoException });
    }
  }

  /** Deletes a file or a folder, where there is one. */
  remove(file: string): void {
    this.change(file, (place) => {
      rmSync(place, { recursive: true, force: true });
    });
  }

  /** Writes a page over another. One that cannot be written may still be deleted: no page is better than the old one. */
  write(file: string, page: string): void {
    this.change(file, (place) => {
      try {
        writeFileSync(place, page);
      } catch {
        rmSync(place);
      }
    });
  }

  /** @throws UnchangedFilesError where a file could be neither changed nor deleted */
  finish(): void {
    const [first] = this.#unchanged;
    if (first === undefined) return;
    const { length } = this.#unchanged;
    const others = length === 1 ? '' : ` and ${String(length - 1)} more`;
    throw new UnchangedFilesError(
      `${join(this.#site, first.file)}${others} could not be changed (${first.cause.code ?? first.cause.message}) and may still show it: end what has the site open, or give yourself permission to write there.`,
      { cause: first.cause },
    );
  }
}
