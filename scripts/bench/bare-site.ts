/**
 * The site that Guwah is measured against: an Astro project with its default settings, one page a record, made from the
 * same Markdown by Astro's own content collections. It checks nothing, freezes nothing and hides nothing.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHORITY_KINDS, KINDS } from '../../src/record/identifier.ts';

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  records: defineCollection({ loader: glob({ pattern: '**/*.md', base: './records' }) }),
};
`;

const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const records = await getCollection('records');
  return records.map((record) => ({ params: { id: record.id }, props: { record } }));
}
const { record } = Astro.props;
const { Content } = await render(record);
---
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{record.data.title ?? record.data.name}</title>
    <style>
      body { max-width: 40rem; margin: 0 auto; font: 1.1rem/1.5 serif; }
    </style>
  </head>
  <body>
    <h1>{record.data.title ?? record.data.name}</h1>
    <p>{record.data.summary}</p>
    <Content />
  </body>
</html>
`;

/**
 * Writes the project for an archive.
 *
 * @param content the folder of `archive.yml`
 * @param folder of the project, below a folder that has `node_modules`
 * @returns how many records it has
 */
export function writeBareSite(content: string, folder: string): number {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', '{ "type": "module" }\n');
  write('astro.config.mjs', 'export default {};\n');
  write('src/content.config.ts', CONTENT_CONFIG);
  write('src/pages/[id].astro', PAGE);
  let records = 0;
  mkdirSync(join(folder, 'records'));
  for (const id of readdirSync(join(content, 'testimonies'))) {
    cpSync(join(content, 'testimonies', id, 'index.md'), join(folder, 'records', `${id}.md`));
    records += 1;
  }
  for (const kind of AUTHORITY_KINDS)
    for (const name of readdirSync(join(content, KINDS[kind].folder))) {
      const fields = readFileSync(join(content, KINDS[kind].folder, name), 'utf8');
      const [, sentence = ''] = /^(?:description|title): (.*)$/m.exec(fields) ?? [];
      write(`records/${name.replace('.yml', '.md')}`, `---\n${fields}---\n\n${sentence}\n`);
      records += 1;
    }
  return records;
}
