/** `npm start`: builds the archive and serves it on this machine. */
import { readArguments } from './arguments.ts';
import { requirePort, servePreview } from './preview.ts';
import { buildArchive, runVerb } from './site.ts';

const { content, out, flags } = readArguments({ port: { type: 'string' } });
const port = requirePort(flags.port);
await runVerb(async () => {
  await buildArchive(content, out);
  await servePreview(out, port);
});
