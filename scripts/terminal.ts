/** Whoever sits at the keyboard, where somebody does. */
import { createInterface } from 'node:readline/promises';

/** Whether there is somebody to ask. `GUWAH_ASK=1` says so where answers come from elsewhere, as in tests. */
export const canAsk = process.stdin.isTTY || process.env['GUWAH_ASK'] === '1';

/** Opens the keyboard for questions; `ask` gives one line, or undefined where no more come. */
export function openTerminal() {
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const lines = asked[Symbol.asyncIterator]();
  return {
    ask: async (prompt: string): Promise<string | undefined> => {
      process.stdout.write(prompt);
      const next = await lines.next();
      return next.done === true ? undefined : next.value;
    },
    close: () => {
      asked.close();
    },
  };
}
