/** The plain words and flags that every verb understands. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';

const COMMON = {
  content: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** Says one sentence on the error stream and ends the process with code 1. */
export function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** What a verb does: the comment at the head of its script, as an editor would read it, and its flags. */
function helpOf(script: string, flags: readonly string[]): string {
  const [, comment = ''] = /^\/\*\*([^]*?)\*\//.exec(readFileSync(script, 'utf8')) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^ \* ?/, '').trimEnd());
  return `${lines.join('\n').trim()}\n\nFlags: ${flags.map((flag) => `--${flag}`).join(' ')}\n`;
}

/**
 * Reads a verb's arguments. `--help` tells what the verb does, and does nothing else. `--content DIR` and `--out DIR` are
 * always understood; they default to `content` and `dist` of the working folder and come back as absolute paths.
 *
 * Ends the process with one sentence where a flag is unknown or the content folder does not exist.
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(options: T) {
  let parsed;
  try {
    parsed = parseArgs({
      args: process.argv.slice(2),
      options: { ...options, ...COMMON },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    stop(`${(error as Error).message} Flags stand after “--”: npm run check -- --format json`);
  }
  const common = parsed.values as { content?: string; out?: string; help?: boolean };
  if (common.help === true) {
    process.stdout.write(helpOf(process.argv[1] ?? '', Object.keys({ ...options, ...COMMON })));
    process.exit(0);
  }
  const content = resolve(common.content ?? 'content');
  const out = resolve(common.out ?? 'dist');
  if (!existsSync(content))
    stop(`There is no folder ${content}: name the archive with --content DIR.`);
  return { words: parsed.positionals, flags: parsed.values, content, out };
}
