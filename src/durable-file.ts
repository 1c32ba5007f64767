/** Files that stand whole or not at all, and that are on the disk before anybody relies on them. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The name of a file while it is staged beside its place.
 *
 * @example partNameOf('2.fr.md') // '.2.fr.md.part'
 */
export function partNameOf(name: string): string {
  return `.${name}.part`;
}

/** The name that a staged file is meant for; undefined for another file. */
export function nameOfPart(part: string): string | undefined {
  return /^\.(.+)\.part$/.exec(part)?.[1];
}

/** Makes what happened in a folder durable. Where a system cannot sync a folder, the rename alone has to do. */
export function syncFolder(folder: string): void {
  let descriptor;
  try {
    descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EINVAL' && code !== 'EACCES')
      throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Makes a folder, durably, where there is none. */
export function ensureFolder(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) syncFolder(dirname(folder));
}

/** Writes a file beside its place and syncs it. */
export function stage(folder: string, name: string, content: string | Uint8Array): void {
  const descriptor = openSync(join(folder, partNameOf(name)), 'w');
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  syncFolder(folder);
}

/** Puts a staged file in its place, replacing whole what stood there. */
export function putInPlace(folder: string, name: string): void {
  renameSync(join(folder, partNameOf(name)), join(folder, name));
  syncFolder(folder);
}
