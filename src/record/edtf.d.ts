/** The part of the `edtf` package that the archive uses; it ships no types. */
declare module 'edtf' {
  interface Bounded {
    readonly type: string;
    /** Earliest millisecond in UTC; `-Infinity` for an open start, null for an unknown one. */
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string, options: { level: 0 | 1 | 2 }): Bounded;
}
