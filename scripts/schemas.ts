/** `npm run schemas`: writes `docs/schemas/` anew, the rules for each kind of file as JSON Schema. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sectionsOf } from '../src/editing/document-outline.ts';
import { jsonSchemaOf, SCHEMA_FILES } from '../src/editing/json-schemas.ts';
import { readArguments } from './arguments.ts';

readArguments({});

const sections = sectionsOf(readFileSync('docs/records.md', 'utf8'));
mkdirSync('docs/schemas', { recursive: true });
for (const name of Object.keys(SCHEMA_FILES))
  writeFileSync(
    `docs/schemas/${name}.json`,
    `${JSON.stringify(jsonSchemaOf(name, sections), null, 2)}\n`,
  );
