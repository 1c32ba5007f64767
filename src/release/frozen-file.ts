/** What a frozen file says: a record less what governs it and what is never public, with what it needs for twenty years. */
import { createHash } from 'node:crypto';
import { Document } from 'yaml';
import {
  FROZEN_HEAD,
  FROZEN_SCHEMAS,
  FROZEN_TRANSLATION_SCHEMAS,
  type FrozenHead,
} from '../record/frozen.ts';
import type { TextKind } from '../record/identifier.ts';

const SCHEMAS = { original: FROZEN_SCHEMAS, translation: FROZEN_TRANSLATION_SCHEMAS } as const;
export type FrozenRole = keyof typeof SCHEMAS;

/**
 * The fields of a record that are frozen, in the order of its schema. Nothing else gets into a frozen file.
 *
 * @param record a working record, whole
 */
export function frozenFieldsOf(
  role: FrozenRole,
  kind: TextKind,
  record: object,
): Record<string, unknown> {
  const fields = record as Record<string, unknown>;
  const names = Object.keys(SCHEMAS[role][kind].shape).filter((name) => !FROZEN_HEAD.has(name));
  return Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
}

/**
 * Writes front matter so that every YAML reader gets the same values: texts stand in double quotes with the escapes of
 * JSON, each on one line; nothing depends on how a plain word would be understood.
 */
function writeFrontMatter(fields: Record<string, unknown>): string {
  const document = new Document(fields, { version: '1.2', aliasDuplicateObjects: false });
  return document.toString({
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  });
}

/** The text of a frozen file. The body stands in it byte for byte. */
export function writeFrozenFile(
  fields: Record<string, unknown>,
  head: FrozenHead,
  body: string,
): string {
  const { version, released, changes, translates, paragraphs, salt, references } = head;
  const written = {
    ...fields,
    version,
    released,
    changes,
    ...(translates && { translates }),
    paragraphs,
    salt,
    references: Object.fromEntries(Object.entries(references).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `---\n${writeFrontMatter(written)}---\n${body}`;
}

/** The hash by which the ledger knows a frozen file. */
export function hashOfFile(contents: string | Buffer): string {
  return createHash('sha256').update(contents).digest('hex');
}
