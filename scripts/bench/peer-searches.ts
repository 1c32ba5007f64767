/**
 * The two searches that ours is measured against, over the same documents: Pagefind with its own interface and all its
 * defaults, and MiniSearch, which loads one index whole.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import type { FiledDocument } from '../../src/search/document.ts';
import { FACETS, type Facet } from '../../src/search/facets.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function valuesOf({ kind, filing }: FiledDocument, facet: Facet): string[] {
  if (facet === 'kind') return [kind];
  return (filing.values[facet] ?? []).map(({ value, name }) => name ?? value);
}

/** One page for each document, with names in its title and filters as Pagefind wants them. */
function pageOf(document: FiledDocument): string {
  const [title, ...names] = document.names.map(({ text }) => escaped(text));
  const filters = FACETS.flatMap((facet) =>
    valuesOf(document, facet).map(
      (value) => `<span data-pagefind-filter="${facet}">${escaped(value)}</span>`,
    ),
  );
  return `<!doctype html><html lang="en"><title>${title ?? ''}</title><body><h1>${title ?? ''}</h1>
<h2>${names.join(', ')}</h2>
${document.passages.map(({ text }) => `<p>${escaped(text)}</p>`).join('\n')}
<div hidden>${filters.join('')}</div></body></html>`;
}

export async function writePagefindSite(
  documents: readonly FiledDocument[],
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(errors.join('; '));
  for (const [number, document] of documents.entries())
    await index.addHTMLFile({ url: `/${String(number)}/`, content: pageOf(document) });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pagefind</title>
<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script>
<div id="search"></div><script src="/start.js"></script></html>`,
  );
  writeFileSync(
    join(folder, 'start.js'),
    `new PagefindUI({ element: '#search', showImages: false });`,
  );
}

/** What a MiniSearch site would ship: the library, the index, and what is shown of each document. */
export function writeMiniSearchSite(documents: readonly FiledDocument[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const miniSearch = new MiniSearch({ fields: ['names', 'text'] });
  miniSearch.addAll(
    documents.map(({ names, passages }, id) => ({
      id,
      names: names.map(({ text }) => text).join('\n'),
      text: passages.map(({ text }) => text).join('\n'),
    })),
  );
  writeFileSync(join(folder, 'index.json'), JSON.stringify(miniSearch));
  writeFileSync(
    join(folder, 'documents.json'),
    JSON.stringify(
      documents.map((document) => ({
        title: document.names[0]?.text,
        text: document.passages.map(({ text }) => text).join('\n'),
        filters: Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(document, facet)])),
      })),
    ),
  );
  const library = dirname(createRequire(import.meta.url).resolve('minisearch'));
  cpSync(join(library, '..', 'es', 'index.js'), join(folder, 'minisearch.js'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>MiniSearch</title>
<input id="words"><select id="kind"><option></option><option>testimony</option></select>
<p id="total"></p><ol id="hits"></ol><pre id="counts"></pre><script type="module" src="/start.js"></script></html>`,
  );
  writeFileSync(join(folder, 'start.js'), MINISEARCH_PAGE);
}

/** The least that a page with MiniSearch must do to show ten hits with a passage, and filters with counts. */
const MINISEARCH_PAGE = `
import MiniSearch from '/minisearch.js';
const [index, documents] = await Promise.all([
  fetch('/index.json').then((answer) => answer.text()),
  fetch('/documents.json').then((answer) => answer.json()),
]);
const search = MiniSearch.loadJSON(index, { fields: ['names', 'text'] });
const part = (id) => document.getElementById(id);
function answer() {
  const words = part('words').value;
  const kind = part('kind').value;
  const found = search.search(words, { combineWith: 'AND', boost: { names: 4 } })
    .map(({ id }) => documents[id])
    .filter(({ filters }) => kind === '' || filters.kind.includes(kind));
  const counts = {};
  for (const { filters } of found)
    for (const [facet, values] of Object.entries(filters))
      for (const value of values) counts[facet + ' ' + value] = (counts[facet + ' ' + value] ?? 0) + 1;
  const first = words.toLowerCase().split(' ')[0];
  part('hits').replaceChildren(...found.slice(0, 10).map(({ title, text }) => {
    const item = document.createElement('li');
    const at = Math.max(text.toLowerCase().indexOf(first) - 90, 0);
    item.textContent = title + ' ' + text.slice(at, at + 300);
    return item;
  }));
  part('counts').textContent = JSON.stringify(counts);
  part('total').textContent = words + ' ' + kind + ': ' + found.length;
}
part('words').addEventListener('change', answer);
part('kind').addEventListener('change', answer);
document.body.dataset.ready = '';
`;
