/**
 * The fonts of the site, as faces of a stylesheet (CSS Fonts 4, section 4). Source Serif 4 is the voice of an account,
 * Source Sans 3 that of the archive, Noto Naskh Arabic sets Uyghur and Arabic in both. Chinese and Cyrillic come from the
 * reader's system: a Chinese font weighs megabytes.
 *
 * A browser fetches only the files whose characters stand on the page, and where two faces have a character it asks the
 * later one: so what English, French, German and Uyghur are written with stands last and is light, and the other letters
 * weigh on the few pages that have them.
 */

/** What a face is for, and so what its file is cut to. */
export interface FaceRange {
  /** `U+0020-007E, U+4??`. */
  unicodeRange: string;
  /** `400`, or `400 500` for a file that holds all weights between. */
  weight: string;
}

export interface Face extends FaceRange {
  family: string;
  style: 'normal' | 'italic';
  /** The file of a package that it is cut from. */
  address: string;
  /** How much larger it is set than its own size. */
  sizeAdjust?: string;
}

/** The letters of a font, the rarest first, by the package's own name for the file that has them. */
const LATIN = [
  {
    subset: 'latin-ext',
    unicodeRange:
      'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C4, U+2113, U+2C60-2C7F, U+A720-A7FF',
  },
  {
    subset: 'latin',
    unicodeRange:
      'U+00A1-00FF, U+0131, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2015-205F, U+20AC, U+2122, U+2191, U+2193, U+2215, U+FFFD',
  },
  {
    subset: 'latin',
    unicodeRange:
      'U+0020-007E, U+00A0, U+00A7, U+00AB, U+00B0-00B1, U+00B7, U+00BB, U+00BD, U+00C0, U+00C2, U+00C4, U+00C7-00CB, U+00CE-00CF, U+00D4, U+00D6-00D7, U+00D9, U+00DB-00DC, U+00DF-00E0, U+00E2, U+00E4, U+00E6-00EB, U+00EE-00EF, U+00F4, U+00F6, U+00F9, U+00FB-00FC, U+0152-0153, U+2000-2014, U+2018-2019, U+201C-201D, U+2026-202F, U+2060-206F, U+2212, U+FEFF',
  },
] as const;
const ARABIC = [
  {
    subset: 'arabic',
    unicodeRange:
      'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+FB50-FDFF, U+FE70-FE74, U+FE76-FEFC',
  },
  {
    subset: 'arabic',
    unicodeRange:
      'U+060C, U+061B, U+061F, U+0621-063A, U+0640-0652, U+0660-0669, U+0670, U+0674-0678, U+067E, U+0686, U+0698, U+06A9, U+06AD, U+06AF, U+06BE, U+06C5-06CC, U+06D0, U+06D5',
  },
] as const;

const latin = (
  family: string,
  name: string,
  style: Face['style'],
  weights: readonly string[],
): Face[] =>
  weights.flatMap((weight) =>
    LATIN.map(({ subset, unicodeRange }) => ({
      family,
      style,
      weight,
      unicodeRange,
      address: `@fontsource-variable/${name}/files/${name}-${subset}-wght-${style}.woff2`,
    })),
  );

/** Larger, so that Arabic letters stand as tall as the Latin ones beside them and no place needs a rule of its own. */
const naskh = (weight: string): Face[] =>
  ARABIC.map(({ subset, unicodeRange }) => ({
    family: 'Guwah Naskh',
    style: 'normal',
    weight,
    unicodeRange,
    sizeAdjust: '112%',
    address: `@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-${subset}-${weight}-normal.woff2`,
  }));

/** Every face, in the order of the stylesheet. */
export const FACES: readonly Face[] = [
  ...latin('Guwah Serif', 'source-serif-4', 'normal', ['400', '500']),
  ...latin('Guwah Serif', 'source-serif-4', 'italic', ['400']),
  ...latin('Guwah Sans', 'source-sans-3', 'normal', ['400 500']),
  ...latin('Guwah Sans', 'source-sans-3', 'italic', ['400']),
  ...naskh('400'),
  ...naskh('500'),
];

/**
 * The rule of a face.
 *
 * @param url of its file, as the stylesheet names it
 */
export function ruleOf(
  { family, style, weight, sizeAdjust, unicodeRange }: Face,
  url: string,
): string {
  const adjusted = sizeAdjust === undefined ? '' : ` size-adjust: ${sizeAdjust};`;
  return `@font-face { font-family: '${family}'; font-style: ${style}; font-weight: ${weight}; font-display: swap;${adjusted} src: url('${url}') format('woff2'); unicode-range: ${unicodeRange}; }`;
}
