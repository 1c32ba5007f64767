/** `npm run build [-- --content DIR --out DIR]`: released words become a site. */
import { readArguments } from './arguments.ts';
import { buildArchive, runVerb } from './site.ts';

const { content, out } = readArguments({});
await runVerb(() => buildArchive(content, out));
