/** Which files of a text hold a passage, and what they are without it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { KINDS, kindOf } from '../record/identifier.ts';
import type { LedgerAccount } from '../record/ledger.ts';
import type { Passage } from '../text/passage.ts';
import { hashOfFile } from './frozen-file.ts';
import { redactText, type NewHashes, type TextPlace } from './redacted-text.ts';
import { RedactionRefusedError, requireReadable, requireUnseen } from './redaction-refusal.ts';

/** A file that changes, or that holds the passage where no mark can stand. */
export interface RedactedFile {
  /** From the content folder. */
  path: string;
  name: string;
  isFrozen: boolean;
  before: string;
  after: string;
  places: TextPlace[];
  /** In a working file, where an editor has to take it out. */
  left: TextPlace[];
}

const folderOf = (id: string) => `${KINDS[kindOf(id)].folder}/${id}`;

function planVersions(
  content: string,
  id: string,
  { versions }: LedgerAccount,
  passage: Passage,
  salt: () => string,
): RedactedFile[] {
  return versions.flatMap(({ file: name, state, sha256 }) => {
    if (state === 'withdrawn') return [];
    const path = `${folderOf(id)}/versions/${name}`;
    const place = join(content, path);
    const before = existsSync(place) ? readFileSync(place, 'utf8') : '';
    if (hashOfFile(before) !== sha256)
      throw new RedactionRefusedError(
        'This file is not what was released. Get it back from git and run this again.',
        [path],
      );
    // The hash before stays in the ledger: with the same salt it would tell anybody whether a guess is right.
    const redacted = redactText(before, passage, { salt: () => salt() });
    requireUnseen(path, redacted, passage);
    if (redacted.places.length + redacted.left.length === 0) return [];
    const { text: after, places, left } = redacted;
    const file: RedactedFile = { path, name, isFrozen: true, before, after, places, left };
    requireReadable(id, file);
    return [file];
  });
}

/** Translations come first: whoever is cut off after them and runs again finds their `source_hash` right. */
function planWorking(content: string, id: string, passage: Passage): RedactedFile[] {
  const folder = join(content, folderOf(id));
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.md'))
    : [];
  const texts = new Map(
    names.flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      if (!isUtf8(bytes))
        throw new RedactionRefusedError('This file is not UTF-8. Save it as UTF-8 first.', [
          `${folderOf(id)}/${name}`,
        ]);
      return [[name, bytes.toString('utf8')] as const];
    }),
  );
  const plan = (name: string, before: string, hashes: NewHashes): RedactedFile => {
    const redacted = redactText(before, passage, hashes);
    const { text: after, places, left } = redacted;
    const path = `${folderOf(id)}/${name}`;
    requireUnseen(path, redacted, passage);
    return { path, name, isFrozen: false, before, after, places, left };
  };
  const original = texts.get('index.md');
  const index = original === undefined ? undefined : plan('index.md', original, {});
  const oldHash = index && hashOfFile(index.before);
  const newHash = index && hashOfFile(index.after);
  const follow = (hash: string) => (hash === oldHash ? (newHash ?? hash) : hash);
  const translations = [...texts]
    .filter(([name]) => name !== 'index.md')
    .map(([name, text]) => plan(name, text, { source_hash: follow }));
  return [...translations, ...(index === undefined ? [] : [index])].filter(
    ({ before, after, left }) => before !== after || left.length > 0,
  );
}

/**
 * Every file of a text that a redaction changes, in the order in which they are written: working translations, the working
 * text, frozen versions. Nothing is written.
 *
 * @throws RedactionRefusedError where a frozen file could not hold the mark, or is not what was released
 */
export function planRedaction(
  content: string,
  id: string,
  account: LedgerAccount,
  passage: Passage,
  salt: () => string,
): RedactedFile[] {
  return [
    ...planWorking(content, id, passage),
    ...planVersions(content, id, account, passage, salt),
  ];
}
