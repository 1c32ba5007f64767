/** `npm run preview [-- --out DIR --port N]`: serves the built site on this machine, with the headers of every host. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveSite } from '../src/publish/server.ts';
import { readArguments, stop } from './arguments.ts';
import { settleSite } from './site-lock.ts';

/** Serves a built site until the process is ended, and prints where. Ends with one sentence where it cannot. */
export async function servePreview(out: string, port: number): Promise<void> {
  await settleSite();
  if (!existsSync(join(out, 'index.html')))
    stop(`There is no site in ${out}: run “npm run build” first.`);
  try {
    const { address } = await serveSite(out, { port });
    process.stdout.write(`\n  ${address}\n\n  Ctrl+C ends it.\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    stop(
      `Port ${String(port)} is taken by another program: end it, or choose one with --port (npm start -- --port 4322).`,
    );
  }
}

/** The port of a `--port` flag; ends with one sentence where it is none. */
export function requirePort(flag: string | undefined): number {
  const port = Number(flag ?? '4321');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    stop(`“${flag ?? ''}” is no port: a port is a whole number up to 65535.`);
  return port;
}

if (import.meta.main) {
  const { out, flags } = readArguments({ port: { type: 'string' } });
  await servePreview(out, requirePort(flags.port));
}
