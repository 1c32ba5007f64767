/** Cuts the font files of a stylesheet to what its faces say that they are for. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import fontverter from 'fontverter';
import { renameFont, tableOf } from './font-name.ts';
import { subsetFont } from './font-subset.ts';

/** What a face says of itself in a stylesheet. */
export interface Face {
  /** `U+0020-007E, U+4??`. */
  unicodeRange: string;
  /** `400`, or `400 500` for a file that holds all weights between. */
  weight: string;
}

/** An at-rule as PostCSS hands it on, in so far as it is looked at here. */
interface FaceRule {
  walkDecls: (each: (declaration: { prop: string; value: string }) => void) => void;
  source?: { input: { file?: string | undefined } } | undefined;
}

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

/**
 * A font that holds the characters and weights of a face and nothing else, under a name of its own, packed as WOFF2.
 *
 * @param font a file in any format of the web
 * @example await cutFont(readFileSync('serif.woff2'), { unicodeRange: 'U+0020-007E', weight: '400' })
 */
export async function cutFont(font: Buffer, { unicodeRange, weight }: Face): Promise<Buffer> {
  const whole = await fontverter.convert(font, 'truetype');
  const cut = await subsetFont(whole, {
    characters: charactersOf(unicodeRange),
    features: FEATURES,
    ...(tableOf(whole, 'fvar') !== undefined && { axes: weightAxis(weight) }),
  });
  renameFont(cut, RENAMED.reserved, RENAMED.own);
  return fontverter.convert(cut, 'woff2');
}

/** Where the cut of a file stands; it is made where it is missing, whole or not at all. */
async function cutFileOf(file: string, face: Face): Promise<string> {
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

/**
 * A PostCSS plugin: each `@font-face` with a file of a package gets a file that is cut to its `unicode-range` and
 * `font-weight`, so that what the stylesheet says of a file is the whole of what is in it. A face of the reader's own
 * system (`local()`) is left as it is.
 *
 * @example css: { postcss: { plugins: [cutFonts()] } }
 */
export function cutFonts() {
  return {
    postcssPlugin: 'cut-fonts',
    AtRule: {
      'font-face': async (rule: FaceRule) => {
        const values = new Map<string, { value: string }>();
        rule.walkDecls((declaration) => values.set(declaration.prop, declaration));
        const source = values.get('src');
        const [url, address] = /url\('(@[^']+)'\)/.exec(source?.value ?? '') ?? [];
        const sheet = rule.source?.input.file;
        if (
          source === undefined ||
          url === undefined ||
          address === undefined ||
          sheet === undefined
        )
          return;
        const face = {
          unicodeRange: values.get('unicode-range')?.value ?? 'U+0-10FFFF',
          weight: values.get('font-weight')?.value ?? '400',
        };
        const cut = await cutFileOf(createRequire(pathToFileURL(sheet)).resolve(address), face);
        const path = relative(dirname(sheet), cut).split(sep).join('/');
        source.value = source.value.replace(url, `url('${path}')`);
      },
    },
  };
}
