/** `npm run dev`: the editors' preview, working texts and drafts included, on this machine alone. */
import { readFileSync } from 'node:fs';
import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { dev } from 'astro';
import { forgetPublicArchive, installLoader, openPublicArchive } from '../src/disclose/open.ts';
import { preview } from '../src/disclose/preview.ts';
import { makePicture, pictureCopies } from '../src/publish/pictures.ts';
import { readArchive } from '../src/read/read-archive.ts';
import { formatProblems } from '../src/read/report-problems.ts';
import { PICTURES } from '../src/record/picture.ts';
import { errorsFirst } from '../src/record/problem.ts';
import { settle } from '../src/release/settle.ts';
import { readArguments } from './arguments.ts';
import { mistakesPage } from './mistakes-page.ts';
import { requirePort } from './preview.ts';

const { content, flags } = readArguments({ port: { type: 'string' } });
process.env['GUWAH_CONTENT'] = content;

/** Something in the archive has to be mended; the message is the whole report. */
class MistakesError extends Error {
  override name = 'MistakesError';
}

/** Reads everything anew. Mistakes stop it: the editor sees them in the terminal and on the page in place of the site. */
async function loadPreview() {
  await settle(content);
  const { archive, problems } = await readArchive(content, { depth: 'all' });
  const report = formatProblems(errorsFirst(problems), 'text');
  if (report !== '') process.stderr.write(`${report}\n`);
  if (archive === undefined || problems.some((problem) => problem.severity === 'error'))
    throw new MistakesError(report === '' ? `${content} holds no archive.yml.` : report);
  return preview(archive);
}

installLoader(loadPreview);

/** The report of what has to be mended; undefined where the archive can be shown. */
async function reportOfMistakes(): Promise<string | undefined> {
  try {
    await openPublicArchive();
    return undefined;
  } catch (error) {
    if (error instanceof MistakesError) return error.message;
    throw error;
  }
}

/** A copy of a picture as the built site would have it; undefined where no page shows it. */
async function picture(address: string): Promise<Buffer | undefined> {
  const copy = pictureCopies(await openPublicArchive()).get(address);
  return copy && makePicture(content, copy);
}

const typeOf = (address: string) => (address.endsWith('.webp') ? 'image/webp' : 'image/jpeg');

/** Makes an edit show: Astro keeps what a page was given, so what it keeps is dropped and the browser loads again. */
const watchContent: AstroIntegration = {
  name: 'watch-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
        if (!pathname.includes(`/${PICTURES}/`)) {
          next();
          return;
        }
        picture(pathname).then((bytes) => {
          if (bytes === undefined) next();
          else response.writeHead(200, { 'Content-Type': typeOf(pathname) }).end(bytes);
        }, next);
      });
      server.middlewares.use((request, response, next) => {
        if (request.headers.accept?.includes('text/html') !== true) {
          next();
          return;
        }
        reportOfMistakes().then((report) => {
          if (report === undefined) next();
          else
            response
              .writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' })
              .end(mistakesPage(report));
        }, next);
      });
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content + sep)) return;
        forgetPublicArchive();
        for (const environment of Object.values(server.environments))
          if (environment.name !== 'client') environment.moduleGraph.invalidateAll();
        server.environments.client.hot.send({ type: 'full-reload', path: '*' });
      });
    },
  },
};

/** Here each component's style arrives by itself, in any order, and the first one would fix the order of the layers. */
const layersFirst: AstroIntegration = {
  name: 'layers-first',
  hooks: {
    'astro:config:setup': ({ injectScript }) => {
      const layers = readFileSync(new URL('../src/styles/layers.css', import.meta.url), 'utf8');
      const style = `Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(layers)} })`;
      injectScript('head-inline', `document.head.prepend(${style});`);
    },
  },
};

await dev({
  integrations: [watchContent, layersFirst],
  server: { host: '127.0.0.1', port: requirePort(flags.port) },
  logLevel: 'info',
});
