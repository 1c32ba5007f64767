/**
 * A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, which may read other cells and send them
 * away. An apostrophe before it makes it text. What begins with apostrophes before such a mark gets one more, so that
 * taking one away gives back every cell as it was.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;

/** A cell that no spreadsheet runs. @example neutralised('=1+1') // "'=1+1" */
export const neutralised = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** What was neutralised. @example restored("'=1+1") // '=1+1' */
export const restored = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** The letters of a column as spreadsheets show them. @example lettersOf(27) // 'AA' */
export function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
