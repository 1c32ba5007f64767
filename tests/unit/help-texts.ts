/** What the verbs of the menu say of themselves. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const told = new Map<string, SpawnSyncReturns<string>>();

/** How `npm run VERB -- --help` ends, asked once and from another folder than the project's. */
export function helpOf(verb: string): SpawnSyncReturns<string> {
  const help =
    told.get(verb) ??
    spawnSync(process.execPath, [join(ROOT, 'scripts', `${verb}.ts`), '--help'], {
      encoding: 'utf8',
      cwd: join(ROOT, 'tests'),
    });
  told.set(verb, help);
  return help;
}
