/**
 * Which room may use which, and that nothing but the public archive reaches a page: one line, a few exceptions, and the
 * lint rules generated from them. `tests/unit/eslint-directions.test.ts` proves that each one bites.
 */

/** record ← text ← read ← disclose ← (release, search, publish) ← editing ← components ← layouts ← pages */
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
/** Everyone may use these; they use nobody. */
const LEAVES = ['i18n', 'headers', 'durable-file', 'file-lock'];
/** Rendering sees the public archive and nothing else, so these rooms know neither the whole archive nor its release. */
const VIEW = {
  components: { never: ['read', 'release', 'editing'], typesOnly: ['disclose'] },
  layouts: { never: ['read', 'release', 'editing'], typesOnly: ['disclose'] },
  pages: {
    never: ['read', 'release', 'editing'],
    typesOnly: ['disclose'],
    but: ['openPublicArchive'],
  },
};
/** The reader's side of search runs in a browser: what it imports is sent to everyone. */
const BROWSER = { never: ['read'], typesOnly: ['disclose'] };
/** Packages with a single door. */
const DOORS = [
  { package: 'gray-matter', door: 'src/read/front-matter.ts', why: 'by default it runs code' },
  { package: 'satteri', door: 'src/text/', why: 'alone it lets raw HTML through' },
  { package: 'pagefind', door: 'src/search/', why: 'it indexes whatever it is given' },
];
const FILES = '{ts,mts,js,mjs,astro}';
const BROWSER_FOLDER = 'src/search/browser/';

const rooms = LINE.flat();
const isView = (room) => Object.hasOwn(VIEW, room);

/** Matches a relative or absolute specifier that leads into one of `names`, however it is spelled. */
function into(names, from = '') {
  const start = LEAVES.includes(from) ? String.raw`\.{1,2}|src` : String.raw`\.\.|src`;
  return String.raw`(?:^|/)(?:${start})/(?:\.?/)*(?:${names.join('|')})(?:[/.?]|$)`;
}

/** The patterns of `no-restricted-imports` for a room: what stands to its right, its siblings, and its exceptions. */
function directionsFor(room, exceptions = {}) {
  const { never = [], typesOnly = [], but = [] } = exceptions;
  const place = LINE.findIndex((group) => group.includes(room));
  const right = LINE.slice(Math.max(place, 0)).flat();
  const refused = [...right.filter((name) => name !== room), ...never];
  const leaves = LEAVES.includes(room) ? LEAVES.filter((name) => name !== room) : [];
  return [
    {
      regex: into([...refused, ...leaves], room),
      message: `src/${room} may not use this room: see the line in eslint.rooms.js.`,
    },
    ...typesOnly.map((name) => ({
      // Preview is refused below as a type too, and one pattern that allows types would allow them for all.
      regex: String.raw`^(?!.*disclose/preview).*${into([name])}`,
      allowTypeImports: true,
      ...(but.length > 0 && { allowImportNames: but }),
      message: `src/${room} may import only types${but.map((name) => ` and ${name}()`).join('')} from src/${name}.`,
    })),
  ];
}

const OUTSIDE = {
  regex: String.raw`(?:^|/)\.\./(?:\.?/)*(?:content|public|scripts|tests)(?:/|$)|^/(?:content|public|scripts|tests)/`,
  message: 'src/ is built without scripts and tests, and content is read by src/read alone.',
};
const ORIGINAL = {
  regex: String.raw`\?(?:url|raw|inline)\b`,
  message: 'This publishes the original file as it is.',
};
const COLLECTIONS = {
  regex: '^astro:content$',
  message: 'No content collections: they fail open. Pages call openPublicArchive().',
};
const PREVIEW = {
  regex: String.raw`(?:^|/)disclose/preview(?:\.|$)`,
  message: 'preview() shows drafts: scripts/dev.ts and tests alone may use it.',
};
const PREVIEW_BESIDE = { ...PREVIEW, regex: String.raw`^\./preview(?:\.|$)` };
const ASTRO = {
  regex: '^astro(?!/zod$)(?:[/:]|$)|^@astrojs/',
  message: 'Left of components there is no Astro but astro/zod.',
};
const MACHINE = {
  regex: '^(?:node:)?(?:child_process|fs|http|https|net|worker_threads)(?:/|$)',
  message: 'Rendering sees the public archive and nothing else: no file, no process, no network.',
};
const NODE = {
  regex: '^node:|^sharp$|^pagefind(?:/|$)',
  message: 'This runs in a browser, where there is no Node.',
};

const doors = (file) =>
  DOORS.filter(({ door }) => !file.startsWith(door)).map(({ package: name, door, why }) => ({
    regex: `^${name}(?:/|$)`,
    message: `Only ${door} may import ${name}: ${why}.`,
  }));

const [GRAY_MATTER] = doors('');

const imports = (patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

const LITERAL_IMPORT =
  'A dynamic import with a fixed name goes around the directions of the rooms: import it above.';
const AROUND = [
  { selector: 'ImportExpression > Literal.source', message: LITERAL_IMPORT },
  { selector: 'ImportExpression > TemplateLiteral[expressions.length=0]', message: LITERAL_IMPORT },
  {
    selector: "MemberExpression[object.type='MetaProperty'][property.name=/^glob/]",
    message: 'A glob publishes every file that it finds.',
  },
];
/** A pattern that allows some names also lets an import pass that names nothing and only runs the module. */
const NAMELESS = {
  selector: 'ImportDeclaration[specifiers.length=0][source.value=/disclose/]',
  message: 'Name what you import.',
};
const INLINE = [
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The policy of the site refuses styles in attributes: use a class.',
  },
  {
    selector:
      "JSXAttribute[name.namespace.name='is'][name.name.name='inline'], JSXAttribute[name.namespace.name='define']",
    message: 'The policy of the site refuses everything inline.',
  },
  {
    selector:
      "JSXElement[openingElement.name.name='script'] > JSXOpeningElement > JSXAttribute[name.name='src']",
    message: 'Import the script inside of <script>, where the directions of the rooms are checked.',
  },
];

const DOM =
  'addEventListener alert customElements document DOMParser Document Element EventSource fetch getComputedStyle ' +
  'getSelection history HTMLElement HTMLInputElement indexedDB IntersectionObserver localStorage location ' +
  'matchMedia MutationObserver navigator Node requestAnimationFrame screen self sessionStorage ShadowRoot ' +
  'WebSocket window XMLHttpRequest';
const noDom = {
  'no-restricted-globals': [
    'error',
    {
      checkGlobalObject: true,
      globals: DOM.split(' ').map((name) => ({
        name,
        message: `This also runs without a browser or a network; the DOM belongs to ${BROWSER_FOLDER} and components.`,
      })),
    },
  ],
};

/** What a file may import: by its room, by the doors that it stands behind, and by what no room may do. */
function importsOf(room, file = `src/${room}/`, exceptions = VIEW[room], more = []) {
  return imports([
    ...directionsFor(room, exceptions),
    ...doors(file),
    OUTSIDE,
    ORIGINAL,
    COLLECTIONS,
    PREVIEW,
    ...(isView(room) ? [MACHINE] : [ASTRO]),
    ...more,
  ]);
}

const roomConfig = (room, files) => ({
  name: `guwah/${room}`,
  files: [files],
  rules: {
    ...importsOf(room, files),
    'no-restricted-syntax': ['error', ...AROUND, ...(isView(room) ? [NAMELESS, ...INLINE] : [])],
    ...(!isView(room) && noDom),
  },
});

/** The rules of the commands and of every room, to stand last in `eslint.config.js`. */
export default [
  {
    name: 'guwah/commands/imports',
    files: ['scripts/**', '*.{js,mjs,ts}'],
    rules: imports([GRAY_MATTER, COLLECTIONS, PREVIEW]),
  },
  {
    name: 'guwah/dev',
    files: ['scripts/dev.ts'],
    rules: imports([GRAY_MATTER, COLLECTIONS]),
  },
  ...[...rooms, 'i18n'].map((room) => roomConfig(room, `src/${room}/**/*.${FILES}`)),
  roomConfig('headers', 'src/headers.ts'),
  {
    name: 'guwah/disclose/preview',
    files: ['src/disclose/*.ts'],
    rules: importsOf('disclose', undefined, undefined, [PREVIEW_BESIDE]),
  },
  {
    name: 'guwah/read/front-matter',
    files: ['src/read/front-matter.ts'],
    rules: importsOf('read', 'src/read/front-matter.ts'),
  },
  {
    name: 'guwah/search/browser',
    files: [`${BROWSER_FOLDER}**/*.${FILES}`],
    rules: {
      ...importsOf('search', BROWSER_FOLDER, BROWSER, [NODE]),
      'no-restricted-globals': 'off',
    },
  },
];
