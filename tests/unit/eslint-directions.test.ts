import assert from 'node:assert/strict';
import test from 'node:test';
import { ESLint, type Linter } from 'eslint';

const ROOT = new URL('../../', import.meta.url).pathname;

/** The rules that hold the rooms apart; they need no types, so files that do not exist can be linted. */
const RULES = new Set([
  '@typescript-eslint/consistent-type-imports',
  '@typescript-eslint/no-import-type-side-effects',
  '@typescript-eslint/no-restricted-imports',
  'astro/no-set-html-directive',
  'no-restricted-globals',
  'no-restricted-syntax',
]);
const withoutTypes: Linter.Config = {
  languageOptions: { parserOptions: { projectService: false, project: null } },
};
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: withoutTypes,
  ruleFilter: ({ ruleId }) => RULES.has(ruleId),
});

/** The rules that a file with this text would break. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const text =
    filePath.endsWith('.astro') && !code.includes('<') ? `---\n${code}\n---\n<p>x</p>` : code;
  const [result] = await eslint.lintText(text, { filePath });
  assert.ok(result !== undefined, `${filePath} was not linted`);
  const fatal = result.messages.filter(({ ruleId }) => ruleId === null);
  assert.deepEqual(fatal, [], `${filePath}: ${text}`);
  return result.messages.map(({ ruleId }) => ruleId ?? '');
}

async function refused(filePath: string, code: string) {
  assert.notDeepEqual(await broken(filePath, code), [], `${filePath} may hold: ${code}`);
}

async function allowed(filePath: string, code: string) {
  assert.deepEqual(await broken(filePath, code), [], `${filePath} may not hold: ${code}`);
}

const LINE = [
  ['record'],
  ['text'],
  ['read'],
  ['disclose'],
  ['release', 'search', 'publish'],
  ['editing'],
  ['components'],
  ['layouts'],
  ['pages'],
];
const LEAVES = ['../i18n/strings.ts', '../headers.ts'];
const VIEW = ['components', 'layouts', 'pages'];
const use = (from: string) => `import { a } from '${from}';\nexport const b = a;`;
const useType = (from: string) => `import type { A } from '${from}';\nexport type B = A;`;

test('a room may not use a room to its right or beside it, in any spelling', async () => {
  for (const [place, group] of LINE.entries())
    for (const room of group)
      for (const other of LINE.slice(place).flat()) {
        if (other === room) continue;
        await refused(`src/${room}/x.ts`, use(`../${other}/y.ts`));
        await refused(`src/${room}/deep/x.ts`, use(`../../${other}/y.ts`));
        await refused(`src/${room}/x.ts`, useType(`../${other}/y.ts`));
        await refused(`src/${room}/x.ts`, `export * from '../${other}/y.ts';`);
        await refused(`src/${room}/x.ts`, `import '/src/${other}/y.ts';`);
        await refused(`src/${room}/x.ts`, use(`.././${other}/y.ts`));
        await refused(`src/${room}/x.ts`, `import '../record/../${other}/y.ts';`);
      }
});

test('a room may use itself, the rooms to its left and the leaves', async () => {
  for (const [place, group] of LINE.entries())
    for (const room of group) {
      await allowed(`src/${room}/x.ts`, use('./y.ts'));
      for (const leaf of LEAVES) await allowed(`src/${room}/x.ts`, use(leaf));
      if (VIEW.includes(room)) continue;
      for (const left of LINE.slice(0, place).flat())
        await allowed(`src/${room}/x.ts`, use(`../${left}/y.ts`));
    }
});

test('leaves use no room and not each other', async () => {
  for (const room of LINE.flat()) {
    await refused('src/i18n/strings.ts', use(`../${room}/y.ts`));
    await refused('src/headers.ts', use(`./${room}/y.ts`));
  }
  await refused('src/i18n/strings.ts', use('../headers.ts'));
  await refused('src/headers.ts', use('./i18n/strings.ts'));
});

test('what is rendered knows the archive only as it is disclosed', async () => {
  for (const room of VIEW)
    for (const file of [`src/${room}/x.ts`, `src/${room}/X.astro`]) {
      for (const left of ['record', 'text', 'search', 'publish'])
        await allowed(file, use(`../${left}/y.ts`));
      for (const hidden of ['read', 'release', 'editing']) {
        await refused(file, use(`../${hidden}/y.ts`));
        await refused(file, useType(`../${hidden}/y.ts`));
      }
      await allowed(file, useType('../disclose/public-archive.ts'));
      await refused(file, use('../disclose/disclose.ts'));
      await refused(file, `import '../disclose/disclose.ts';`);
      await refused(file, `import * as all from '../disclose/open.ts';\nexport const b = all;`);
      await refused(file, `export * from '../disclose/open.ts';`);
      await refused(file, `import { type A } from '../disclose/x.ts';\nexport type B = A;`);
      await refused(file, `export type B = import('../disclose/x.ts').A;`);
      for (const machine of ['node:fs', 'node:fs/promises', 'fs', 'node:child_process', 'node:net'])
        await refused(file, use(machine));
    }
});

test('only pages open the public archive', async () => {
  const open = `import { openPublicArchive } from '../disclose/open.ts';\nexport const b = openPublicArchive;`;
  await allowed('src/pages/x.ts', open);
  await allowed('src/pages/index.astro', open);
  await refused('src/layouts/Page.astro', open);
  await refused('src/components/X.astro', open);
});

test('preview, which shows drafts, belongs to scripts/dev.ts and tests', async () => {
  await allowed('scripts/dev.ts', use('../src/disclose/preview.ts'));
  await allowed('tests/unit/x.ts', use('../../src/disclose/preview.ts'));
  await refused('scripts/build.ts', use('../src/disclose/preview.ts'));
  await refused('astro.config.mjs', use('./src/disclose/preview.ts'));
  await refused('src/disclose/open.ts', use('./preview.ts'));
  for (const room of ['publish', ...VIEW]) {
    await refused(`src/${room}/x.ts`, use('../disclose/preview.ts'));
    await refused(`src/${room}/x.ts`, useType('../disclose/preview.ts'));
  }
});

test('each dangerous package has one door', async () => {
  await allowed('src/read/front-matter.ts', use('gray-matter'));
  await allowed('src/text/markdown.ts', use('satteri'));
  await allowed('src/search/write.ts', use('pagefind'));
  for (const file of [
    'src/read/x.ts',
    'src/text/x.ts',
    'src/pages/x.ts',
    'src/headers.ts',
    'scripts/x.ts',
  ])
    await refused(file, use('gray-matter'));
  for (const file of ['src/read/front-matter.ts', 'src/publish/x.ts', 'src/components/X.astro'])
    await refused(file, use('satteri'));
  for (const file of ['src/publish/x.ts', 'src/search/browser/x.ts', 'src/pages/x.ts'])
    await refused(file, use('pagefind'));
});

test('left of components there is no Astro but its zod', async () => {
  for (const room of [
    'record',
    'text',
    'read',
    'disclose',
    'release',
    'search',
    'publish',
    'i18n',
  ]) {
    await allowed(`src/${room}/x.ts`, use('astro/zod'));
    for (const name of [
      'astro',
      'astro/loaders',
      'astro:assets',
      'astro:content',
      '@astrojs/check',
    ])
      await refused(`src/${room}/x.ts`, use(name));
  }
  await allowed('src/components/X.astro', use('astro:assets'));
  await refused('src/pages/x.ts', use('astro:content'));
});

test('left of components there is neither DOM nor network, but in the browser part of search', async () => {
  for (const room of ['record', 'text', 'read', 'disclose', 'release', 'search', 'publish', 'i18n'])
    for (const code of [
      'document.title',
      'globalThis.window',
      'fetch("/x")',
      'localStorage.clear()',
    ])
      await refused(`src/${room}/x.ts`, `${code};`);
  await allowed('src/search/browser/x.ts', 'document.title;');
  await allowed('src/components/x.ts', 'document.title;');
});

test('the browser part of search takes with it neither Node nor what the reader may not see', async () => {
  await allowed('src/search/browser/x.ts', use('../../text/normalise.ts'));
  await allowed('src/search/browser/x.ts', useType('../../disclose/public-archive.ts'));
  for (const from of [
    'node:path',
    'sharp',
    '../../read/x.ts',
    '../../disclose/disclose.ts',
    '../../components/x.ts',
  ])
    await refused('src/search/browser/x.ts', use(from));
});

test('no import of a fixed name hides in a function, and no glob in a module', async () => {
  for (const file of [
    'src/read/x.ts',
    'src/components/X.astro',
    'src/pages/x.ts',
    'src/headers.ts',
  ]) {
    await refused(file, `export const b = () => import('../disclose/x.ts');`);
    await refused(file, 'export const b = () => import(`../disclose/x.ts`);');
    await refused(file, `export const b = import.meta.glob('../../content/**');`);
  }
  await allowed(
    'src/search/browser/x.ts',
    'export const b = (o: string) => import(`${o}/pagefind/pagefind.js`);',
  );
});

test('src takes nothing from content, scripts, tests or an original file', async () => {
  for (const from of [
    '../../content/x.yml',
    '../../scripts/x.ts',
    '../../tests/x.ts',
    '/public/x.ts',
    './x.jpg?url',
  ])
    for (const file of ['src/read/x.ts', 'src/components/X.astro']) await refused(file, use(from));
});

test('scripts in an .astro file keep to the same directions', async () => {
  for (const room of VIEW) {
    const file = `src/${room}/X.astro`;
    const script = (code: string) => `<p>x</p>\n<script>\n${code}\n</script>`;
    await refused(file, script(`import '../disclose/disclose.ts';`));
    await refused(file, script(`import { a } from '../read/x.ts';\nconsole.log(a);`));
    await refused(file, script(`const x = import('../read/x.ts');\nconsole.log(x);`));
    await allowed(file, script(`import { a } from '../search/browser/x.ts';\ndocument.title = a;`));
    await refused(file, '<script src="../read/x.ts"></script>');
  }
});

test('a template holds nothing inline and inserts no HTML without a stated reason', async () => {
  const file = 'src/components/X.astro';
  await refused(file, '<p style="color: red">x</p>');
  await refused(file, '<script is:inline>1;</script>');
  await refused(file, '<style define:vars={{ a: 1 }}></style>');
  await refused(file, '<p set:html={"<b>x</b>"} />');
  await allowed(file, '<p class="a">x</p>\n<style>p { color: red; }</style>');
});

test('scripts and tests may use every room', async () => {
  for (const room of LINE.flat()) {
    await allowed('scripts/x.ts', use(`../src/${room}/y.ts`));
    await allowed('tests/unit/x.ts', use(`../../src/${room}/y.ts`));
  }
});
