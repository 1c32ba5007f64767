/** Builds a site of 300 files that all say `word`, for the test that kills it. Arguments: folder, word. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../../src/publish/build-site.ts';
import { withBuildLock } from '../../../src/publish/build-lock.ts';
import { settleSwap } from '../../../src/publish/swap.ts';
import { emptyArchive } from './public-archive.ts';

const [folder = '', word = ''] = process.argv.slice(2);
const buildFolder = join(folder, '.build');
await withBuildLock(buildFolder, async () => {
  settleSwap(buildFolder);
  await buildSite(
    emptyArchive,
    { content: folder, buildFolder, out: join(folder, 'dist'), say: () => undefined },
    {
      pages: ({ site }) => {
        for (let index = 0; index < 300; index += 1) {
          mkdirSync(join(site, String(index)), { recursive: true });
          writeFileSync(join(site, String(index), 'index.html'), word);
        }
        return Promise.resolve();
      },
      search: (_archive, site) => {
        mkdirSync(join(site, 'pagefind'));
        return Promise.resolve();
      },
      replace: (swap) => {
        swap();
        return Promise.resolve();
      },
    },
  );
});
