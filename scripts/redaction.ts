/**
 * `npm run release ID -- --redact`: asks for a passage, shows where it stands without showing it, and replaces it by a mark
 * in every version. The passage is read from the terminal alone, is not echoed, and is written nowhere.
 */
import { basename } from 'node:path';
import { LockedError } from '../src/file-lock.ts';
import { clockOf, dayOf } from '../src/release/clock.ts';
import { historyOf } from '../src/release/git-history.ts';
import { filesHolding } from '../src/release/holding-files.ts';
import { rolesAsFarAsReadable } from '../src/release/readable-roles.ts';
import { redact } from '../src/release/redact.ts';
import { RedactionRefusedError } from '../src/release/redaction-refusal.ts';
import { passageOf } from '../src/text/passage.ts';
import { stop } from './arguments.ts';
import { linesOfHistory } from './history-lines.ts';
import { askKind, askPassage, confirm, NOTHING, openPrompt } from './redaction-prompt.ts';
import { emptyCaches } from './site-lock.ts';
import { runVerb, takeFromSite, takeOffAtOnce } from './site.ts';
import { canAsk } from './terminal.ts';

export interface RedactionRequest {
  id: string;
  /** A role, where one was named. */
  by: string | undefined;
  content: string;
  out: string;
  /** Whether the site in `out` is this archive's. */
  hasSite: boolean;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

function list(heading: string, root: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  say(heading);
  for (const path of paths) say(`  ${root}/${path}`);
}

/** Redacts one passage of a record, from the question to the rebuilt site. */
export async function redactAtPrompt(request: RedactionRequest): Promise<void> {
  const { id, content, out, hasSite } = request;
  const roles = rolesAsFarAsReadable(content);
  const by = request.by ?? roles[0] ?? 'editor';
  if (!roles.includes(by))
    stop(`archive.yml knows no role “${by}”; use one of: ${roles.join(', ')}.`);
  if (!canAsk) stop('A passage is asked for at a terminal: run this in one.');
  const root = basename(content);
  const clock = clockOf(process.env);
  const prompt = openPrompt();
  let on: string | undefined;
  try {
    const passage = passageOf(await askPassage(prompt), await askKind(prompt));
    const redacted = await redact({
      folder: content,
      id,
      passage,
      by,
      clock,
      confirm: (files) => confirm(prompt, root, passage.kind, files),
      empty: () => {
        on = dayOf(clock);
        if (hasSite) takeOffAtOnce(out, { id, op: 'redact', on });
      },
    });
    prompt.close();
    if (redacted === undefined) stop(NOTHING);
    const { files } = redacted;
    say(
      files.length === 0
        ? `It stands in no file of ${id}.`
        : `${id} is redacted; readers see the day and where it stood.`,
    );
    list(
      'Replaced:',
      root,
      files.map(({ path }) => path),
    );
    const left = files.filter((file) => file.left.length > 0).map(({ path }) => path);
    list('It still stands in these, where no mark can stand: take it out.', root, left);
    list(
      'It stands in these files of others, too; take it out, or redact them:',
      root,
      filesHolding(content, id, passage),
    );
    // Where nothing was done, now or before, nothing has to follow.
    if (redacted.on === undefined) return;
    for (const line of linesOfHistory(id, await historyOf(content, id), true)) say(line);
    say(
      hasSite
        ? 'Then commit, and publish the site: until then the published one still shows it.'
        : 'Now: `npm run build`; then commit, and publish the site: until then the published one still shows it.',
    );
    say('docs/custodians.md says under “When someone asks for removal” what has to follow.');
  } catch (error) {
    const files = error instanceof RedactionRefusedError ? error.files : [];
    const isKnown =
      error instanceof RedactionRefusedError ||
      error instanceof LockedError ||
      error instanceof RangeError;
    if (!isKnown) throw error;
    prompt.close();
    process.stderr.write(
      `${[error.message, ...files.map((file) => `  ${root}/${file}`)].join('\n')}\n`,
    );
    process.exitCode = 1;
  }
  if (hasSite && on !== undefined) {
    emptyCaches();
    const what = { id, op: 'redact', on } as const;
    await runVerb(() => takeFromSite(content, out, what, process.exitCode !== 1));
  }
}
