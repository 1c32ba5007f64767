/**
 * A verb in a process of its own, to be killed: `node released-child.ts release|withdraw CONTENT`. It says `ready` once
 * everything is loaded, and `done` when it has ended.
 */
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { withdraw } from '../../../src/release/withdraw.ts';
import { clock, ID, salt } from './tiny-archive.ts';

const [verb, folder = ''] = process.argv.slice(2);
process.stdout.write('ready\n');
if (verb === 'release') {
  const { problems } = await releaseTexts({ folder, ids: 'all', clock, salt });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
} else await withdraw({ folder, id: ID.testimony, by: 'editor', clock });
process.stdout.write('done\n');
