/**
 * `npm run schemas`: writes `docs/schemas/` anew, the rules for each kind of file as JSON Schema, and the words of the
 * closed lists, `docs/editing/words.md`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { sectionsOf } from '../src/editing/document-outline.ts';
import { jsonSchemaOf, SCHEMA_FILES } from '../src/editing/json-schemas.ts';
import { wordsPage } from '../src/editing/words-page.ts';
import { readArguments, stop } from './arguments.ts';

readArguments({});

const sections = sectionsOf(readFileSync('docs/records.md', 'utf8'));
mkdirSync('docs/schemas', { recursive: true });
for (const name of Object.keys(SCHEMA_FILES))
  writeFileSync(
    `docs/schemas/${name}.json`,
    `${JSON.stringify(jsonSchemaOf(name, sections), null, 2)}\n`,
  );

const strings = JSON.parse(readFileSync('src/i18n/en.json', 'utf8')) as Record<string, string>;
const page = wordsPage(sections, (key) => strings[key] ?? stop(`src/i18n/en.json lacks ${key}.`));
const options = { ...(await resolveConfig('docs/editing/words.md')), parser: 'markdown' };
writeFileSync('docs/editing/words.md', await format(page, options));
