/** What the YAML parser refuses, as mistakes of ours: at the place where the editor has to do something. */
import { Lexer, type YAMLError } from 'yaml';
import type { Mistakes } from './mistakes.ts';

/** The parser's codes and ours. What is missing here is `not-yaml`. */
const CODES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab-as-indent',
  BLOCK_AS_IMPLICIT_KEY: 'unquoted-colon',
  MULTILINE_IMPLICIT_KEY: 'no-space-after-colon',
  BAD_SCALAR_START: 'reserved-start',
  DUPLICATE_KEY: 'duplicate-key',
  MISSING_CHAR: 'no-colon-after-key',
  BAD_INDENT: 'bad-indent',
  BAD_DQ_ESCAPE: 'bad-escape',
  MULTIPLE_DOCS: 'fence-inside',
  BAD_ALIAS: 'yaml-alias',
  MULTIPLE_ANCHORS: 'yaml-anchor',
};
/** The tree is whole in spite of these, so the rest of the file is checked too. Tags are reported with their node. */
const HARMLESS = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);

/**
 * Reports the parser's errors and warnings (a warning loses `!word` in silence). Answers whether the tree can be used.
 * One mistake a line: what follows on the same line is its consequence, and after a tab so is all the rest.
 */
export function reportSyntax(
  errors: readonly YAMLError[],
  block: string,
  offset: number,
  mistakes: Mistakes,
): boolean {
  if (errors.length === 0) return true;
  const fatal = errors.some((error) => !HARMLESS.has(error.code));
  const unclosed = fatal ? findUnclosed(block) : undefined;
  if (unclosed !== undefined) {
    mistakes.add(unclosed.code, offset + unclosed.offset, 1, { character: unclosed.character });
    return false;
  }
  const lines = new Set<number>();
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  for (const error of tabs.length > 0 ? tabs : errors) {
    if (error.code === 'TAG_RESOLVE_FAILED' || isTwin(error, errors)) continue;
    const { code, at, length } = placeOf(error, errors, block);
    const { line } = mistakes.source.placeOf(offset + at);
    if (lines.has(line)) continue;
    lines.add(line);
    mistakes.add(code, offset + at, length, { written: wordAt(block, at) });
  }
  return !fatal;
}

/** Of a value that goes on in the next field, the parser tells twice: it is told as that field, indented too far. */
const isTwin = (error: YAMLError, errors: readonly YAMLError[]) =>
  error.code === 'MULTILINE_IMPLICIT_KEY' &&
  errors.some(({ code, pos }) => code === 'BLOCK_AS_IMPLICIT_KEY' && pos[0] === error.pos[0]);

function placeOf(
  error: YAMLError,
  errors: readonly YAMLError[],
  block: string,
): { code: string; at: number; length: number } {
  const [at, end] = error.pos;
  const length = Math.max(1, end - at);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const continued = errors.find(
      (other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === at,
    );
    // The value goes on in the next line, which was meant as the next field.
    const next = block.indexOf('\n', at) + 1;
    if (continued !== undefined && next > 0)
      return { code: 'indented-too-far', at: next + indentAt(block, next), length: 1 };
    const line = block.slice(at).split('\n', 1)[0] ?? '';
    const code = /^[“”„«‘]/.test(line) ? 'curly-quotes' : 'unquoted-colon';
    return { code, at, length: Math.max(1, line.length) };
  }
  if (error.code === 'DUPLICATE_KEY')
    return { code: 'duplicate-key', at, length: wordAt(block, at).length };
  if (error.code === 'UNEXPECTED_TOKEN' && block[at] === '-')
    return { code: 'list-on-line-of-key', at, length };
  if (error.code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(block.slice(0, at)))
    return { code: 'text-after-quote', at, length };
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && !/^[^\s:]+:\S/.test(block.slice(at)))
    return { code: 'no-colon-after-key', at, length: wordAt(block, at).length };
  return { code: CODES[error.code] ?? 'not-yaml', at, length };
}

const indentAt = (block: string, at: number) => /^[ \t]*/.exec(block.slice(at))?.[0].length ?? 0;
const wordAt = (block: string, at: number) => /^[^\s:]*/.exec(block.slice(at))?.[0] ?? '';

/**
 * The quote or bracket that was opened and never closed. The parser tells of it where the block ends, or where the next
 * quote opens; a quoted text that holds the beginning of another field shows which one it was.
 */
function findUnclosed(
  block: string,
): { code: string; offset: number; character: string } | undefined {
  const open: { offset: number; character: string }[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(block)) {
    // The lexer marks documents and scalars by control characters that do not stand in the text.
    if (lexeme === '\u{2}' || lexeme === '\u{18}' || lexeme === '\u{1f}') continue;
    const [first = ''] = lexeme;
    if (first === '"' || first === "'") {
      const closed = lexeme.length > 1 && lexeme.endsWith(first);
      if (!closed || /\n *(?:- )?[A-Za-z_]+:[ \n]/.test(lexeme))
        return { code: 'unclosed-quote', offset, character: first };
    } else if (lexeme === '[' || lexeme === '{') open.push({ offset, character: lexeme });
    else if (lexeme === ']' || lexeme === '}') open.pop();
    offset += lexeme.length;
  }
  const [bracket] = open;
  return bracket && { code: 'unclosed-bracket', ...bracket };
}
