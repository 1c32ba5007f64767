/** The working file of a record from a table: each value on one line, and so that every reader takes it as it is. */
import { Document, isScalar, visit } from 'yaml';
import type { YamlMap } from '../../read/yaml-tree.ts';

/** Words of lists, languages and identifiers stand without quotes; YAML puts them where it would take a word for more. */
const PLAIN_WORD = /^[a-z][\w-]*$/i;

const HEAD =
  '# A draft from a table. Nothing of it is public before `npm run release`. docs/records.md explains every field.\n';

/**
 * The text of `index.md`. Whatever the row says, it is a draft to which nobody has agreed yet.
 *
 * @param fields of the record, in the order of its schema
 */
export function draftFile(fields: YamlMap, body: string): string {
  const { title, summary, lang, ...rest } = fields;
  const head = { title, summary, lang };
  const given = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
  const record = {
    schema: '1',
    ...given,
    status: 'draft',
    agreement: { basis: 'pending' },
    ...rest,
  };
  const document = new Document(record, { version: '1.2', aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
      if (PLAIN_WORD.test(node.value)) node.type = 'PLAIN';
    },
  });
  const front = document.toString({
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  });
  return `---\n${HEAD}${front}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** The words of a body that draftFile() was given. */
export const bodyOf = (written: string): string => written.replace(/^\n+/, '').replace(/\n+$/, '');
