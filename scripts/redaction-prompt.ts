/** What a redaction asks at the terminal, and how it shows where a passage stands without showing it. */
import type { RedactedFile } from '../src/release/redaction-plan.ts';
import { REDACTED_KINDS } from '../src/text/redaction.ts';
import { stop } from './arguments.ts';
import { openTerminal } from './terminal.ts';

/** So few characters would be found everywhere. */
const SHORTEST = 2;
const CONFIRMATION = 'redact';
export const NOTHING = 'Nothing was changed.';

const say = (line = '') => process.stdout.write(`${line}\n`);

/** Asks at the terminal without showing what is typed. */
export function openPrompt() {
  const { ask, close } = openTerminal({
    isHidden: true,
    onInterrupt: () => stop(`\n${NOTHING}`),
  });
  return {
    ask: async (prompt: string): Promise<string> => (await ask(prompt))?.trim() ?? stop(NOTHING),
    close,
  };
}
export type Prompt = ReturnType<typeof openPrompt>;

export async function askPassage({ ask }: Prompt): Promise<string[]> {
  say('What has to go? Type it as it stands in the text; it is not shown and written nowhere.');
  const spellings: string[] = [];
  for (;;) {
    const spelling = await ask(
      spellings.length === 0
        ? 'The passage: '
        : 'Another spelling of it, as in a translation (empty where there is none): ',
    );
    if (spelling === '' && spellings.length > 0) return spellings;
    if (spelling.length < SHORTEST) say(`It needs at least ${String(SHORTEST)} characters.`);
    else spellings.push(spelling);
  }
}

export async function askKind({ ask }: Prompt): Promise<string> {
  say('What is it? Readers see this word in its place.');
  for (const [index, kind] of REDACTED_KINDS.entries())
    say(`  ${String(index + 1).padStart(2)}  ${kind}`);
  for (;;) {
    const answer = await ask('Number or word: ');
    const kind = REDACTED_KINDS.find(
      (word, index) => word === answer || String(index + 1) === answer,
    );
    if (kind !== undefined) return kind;
    say('Choose one of these.');
  }
}

/** Shows each place and asks for a word that nobody types by chance. */
export async function confirm(
  { ask }: Prompt,
  root: string,
  kind: string,
  files: readonly RedactedFile[],
): Promise<boolean> {
  for (const { path, places, left } of files) {
    for (const { line, surroundings } of places)
      say(`  ${root}/${path}:${String(line)}  … ${surroundings} …`);
    for (const { line, surroundings } of left)
      say(`  ${root}/${path}:${String(line)}  … ${surroundings} … (no mark can stand here)`);
  }
  const found = files.reduce((sum, { places }) => sum + places.length, 0);
  say(
    `${String(found)} places become “[redacted: ${kind}]”, in every version. It cannot be undone.`,
  );
  return (await ask(`Type “${CONFIRMATION}” to go on: `)) === CONFIRMATION;
}
