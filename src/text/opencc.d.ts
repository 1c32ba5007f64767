/** The one table of `opencc-js` that the archive uses; the package types only its converters. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
