/** Cuts the files of fonts to what their faces say that they are for. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import fontverter from 'fontverter';
import { FACES, ruleOf, type Face, type FaceRange } from './font-faces.ts';
import { renameFont, tableOf } from './font-name.ts';
import { subsetFont } from './font-subset.ts';

/** What our styles can ask of a font, and what scripts need to be written right. */
const FEATURES = [
  ...['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk'],
  ...['init', 'medi', 'fina', 'isol', 'rlig'],
  ...['lnum', 'onum', 'pnum', 'tnum'],
];
const RENAMED = { reserved: 'Source', own: 'Guwah' } as const;
/** Swept away with the packages, so that a new version of one never meets an old cut. */
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/fonts');

/** Every character of a `unicode-range` (CSS Fonts 4, section 4.5): single, from–to, or with wildcards. */
function charactersOf(unicodeRange: string): string {
  let characters = '';
  for (const [, first = '', last = first] of unicodeRange.matchAll(
    /U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/gi,
  )) {
    const end = Number.parseInt(last.replaceAll('?', 'F'), 16);
    for (let code = Number.parseInt(first.replaceAll('?', '0'), 16); code <= end; code += 1)
      characters += String.fromCodePoint(code);
  }
  return characters;
}

/** The axis of weights, pinned or narrowed. */
function weightAxis(weight: string): { wght: number | { min: number; max: number } } {
  const [min = 400, max = min] = weight.split(' ').map(Number);
  return { wght: min === max ? min : { min, max } };
}

async function cutNow(font: Buffer, { unicodeRange, weight }: FaceRange): Promise<Buffer> {
  const whole = await fontverter.convert(font, 'truetype');
  const cut = await subsetFont(whole, {
    characters: charactersOf(unicodeRange),
    features: FEATURES,
    ...(tableOf(whole, 'fvar') !== undefined && { axes: weightAxis(weight) }),
  });
  renameFont(cut, RENAMED.reserved, RENAMED.own);
  return fontverter.convert(cut, 'woff2');
}

/** The font that is being cut. What unpacks fonts hands out its own memory, and would overwrite one with the next. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * A font that holds the characters and weights of a face and nothing else, under a name of its own, packed as WOFF2.
 * Whoever asks for several at once gets them one after another.
 *
 * @param font a file in any format of the web
 * @example await cutFont(readFileSync('serif.woff2'), { unicodeRange: 'U+0020-007E', weight: '400' })
 */
export function cutFont(font: Buffer, face: FaceRange): Promise<Buffer> {
  const cut = turn.then(() => cutNow(font, face));
  turn = cut.catch(() => undefined);
  return cut;
}

/** Where the cut of a file stands; it is made where it is missing, whole or not at all. */
async function cutFileOf(file: string, face: FaceRange): Promise<string> {
  const font = readFileSync(file);
  const asked = JSON.stringify([face.unicodeRange, face.weight, FEATURES, RENAMED]);
  const key = createHash('sha256').update(font).update(asked).digest('hex').slice(0, 12);
  const cut = join(CACHE, `${basename(file, '.woff2')}-${key}.woff2`);
  if (!existsSync(cut)) {
    const part = `${cut}.${randomUUID()}.part`;
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(part, await cutFont(font, face));
    renameSync(part, cut);
  }
  return cut;
}

/** A letter of each script that the fonts are for: no English and no Uyghur text is without it. */
const LETTERS = { Latin: 'a', Arabic: 'ئ' } as const;
type Script = keyof typeof LETTERS;

/**
 * The face of each family in which a page has most of its words in a script: upright and of the usual weight. Of several
 * that have a letter a browser asks the last.
 *
 * @example firstFaces('Arabic').map(({ family }) => family) // ['Guwah Naskh']
 */
export function firstFaces(script: Script): Face[] {
  const first = FACES.filter(
    ({ style, weight, unicodeRange }) =>
      style === 'normal' &&
      weight.startsWith('400') &&
      charactersOf(unicodeRange).includes(LETTERS[script]),
  );
  return [...new Map(first.map((face) => [face.family, face])).values()];
}

const SHEET = join(import.meta.dirname, 'fonts.css');
const FIRST_FONTS = 'virtual:first-fonts';
const fileOf = (face: Face) =>
  cutFileOf(createRequire(import.meta.url).resolve(face.address), face);

/**
 * A plugin of Vite. It puts the rules of all faces before `fonts.css`, each with a file that is cut to its `unicode-range`
 * and `font-weight`; `virtual:first-fonts` has the addresses of those that a page can ask for before it has read its
 * styles, by script.
 *
 * @throws Error where a face names a file that no package has
 * @example vite: { plugins: [fontCuts()] }
 */
export function fontCuts() {
  return {
    name: 'font-cuts',
    enforce: 'pre' as const,
    async transform(css: string, id: string): Promise<string | undefined> {
      if (id.split('?')[0] !== SHEET) return undefined;
      let rules = '';
      for (const face of FACES) {
        const path = relative(dirname(SHEET), await fileOf(face))
          .split(sep)
          .join('/');
        rules += `${ruleOf(face, path)}\n`;
      }
      return rules + css;
    },
    resolveId: (id: string): string | undefined =>
      id === FIRST_FONTS ? `\0${FIRST_FONTS}` : undefined,
    async load(id: string): Promise<string | undefined> {
      if (id !== `\0${FIRST_FONTS}`) return undefined;
      let imports = '';
      let fonts = '';
      for (const script of ['Latin', 'Arabic'] as const)
        for (const [index, face] of firstFaces(script).entries()) {
          const name = script + String(index);
          imports += `import ${name} from ${JSON.stringify(`${await fileOf(face)}?url`)};\n`;
          fonts += `  { script: '${script}', href: ${name} },\n`;
        }
      return `${imports}export const firstFonts = [\n${fonts}];\n`;
    },
  };
}
