/** The part of the `subset-font` package that the stylesheet uses; it ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: {
      targetFormat: 'truetype' | 'woff2';
      /** Features of OpenType that stay; all of them where none is named. */
      keepFeatures: readonly string[];
      variationAxes?: Record<string, number | { min: number; max: number }>;
    },
  ): Promise<Buffer>;
}
