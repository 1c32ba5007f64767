/** Whoever sits at the keyboard, where somebody does. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Whether there is somebody to ask. `GUWAH_ASK=1` says so where answers come from elsewhere, as in tests. */
export const canAsk = process.stdin.isTTY || process.env['GUWAH_ASK'] === '1';

export interface TerminalOptions {
  isHidden?: boolean;
  /** In place of an end without a word, at Ctrl+C. */
  onInterrupt?: () => void;
}

/** Where what is typed goes that nobody may read over a shoulder. */
const nowhere = () =>
  new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });

/**
 * Opens the keyboard for questions; `ask` gives one line, or undefined where no more come.
 *
 * @param isHidden what is typed is not shown, and kept in no list of what was typed before
 */
export function openTerminal({ isHidden = false, onInterrupt }: TerminalOptions = {}) {
  const asked = createInterface({
    input: process.stdin,
    output: isHidden ? nowhere() : process.stdout,
    ...(isHidden && { terminal: process.stdin.isTTY, historySize: 0 }),
  });
  if (onInterrupt !== undefined) asked.on('SIGINT', onInterrupt);
  const lines = asked[Symbol.asyncIterator]();
  return {
    ask: async (prompt: string): Promise<string | undefined> => {
      process.stdout.write(prompt);
      const next = await lines.next();
      if (isHidden) process.stdout.write('\n');
      return next.done === true ? undefined : next.value;
    },
    close: () => {
      asked.close();
    },
  };
}
