/** Files that are on the disk when the call returns, whole or not at all. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a rename in a folder durable. Where a system cannot sync a folder, the rename alone has to do. */
export function syncFolder(folder: string): void {
  let descriptor;
  try {
    descriptor = openSync(folder, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EINVAL') throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Writes a file beside its place, syncs it, and renames it into place. */
export function writeSynced(file: string, content: string | Uint8Array): void {
  const part = `${file}.part`;
  const descriptor = openSync(part, 'w');
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(part, file);
  syncFolder(dirname(file));
}
