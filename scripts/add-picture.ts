/** What `npm run add` asks and tells of a picture. What a flag answers is not asked. */
import { join, relative } from 'node:path';
import { answersFromFlags } from '../src/editing/answers-from-flags.ts';
import type { Answers } from '../src/editing/answer.ts';
import { askFor } from '../src/editing/ask.ts';
import { addPicture, requireTextFolder } from '../src/editing/pictures/add-picture.ts';
import { cleanPicture } from '../src/editing/pictures/clean-picture.ts';
import type { Medium } from '../src/editing/pictures/media-list.ts';
import { openPicture } from '../src/editing/pictures/open-picture.ts';
import { PictureRefusedError } from '../src/editing/pictures/picture-refusal.ts';
import { redactionBoxOf } from '../src/editing/pictures/redaction-box.ts';
import { COVERED, PICTURE } from '../src/editing/questions/picture.ts';
import type { Question } from '../src/editing/questions/question.ts';
import { RecordFinder } from '../src/editing/record-finder.ts';
import { LockedError } from '../src/file-lock.ts';
import { formatProblems } from '../src/read/report-problems.ts';
import { stop } from './arguments.ts';
import { canAsk, openTerminal } from './terminal.ts';

const NOTHING = 'Nothing was written.';
const say = (line = '') => process.stdout.write(`${line}\n`);

export const PICTURE_FLAGS = {
  alt: { type: 'string' },
  caption: { type: 'string' },
  credit: { type: 'string' },
  provenance: { type: 'string' },
  covered: { type: 'string' },
  redact: { type: 'string', multiple: true },
} as const;

export interface PictureRequest {
  /** The original, which stays where it is. */
  file: string;
  id: string;
  content: string;
  flags: Readonly<Record<string, unknown>> & { redact?: string[] | undefined };
}

async function answersTo(
  questions: readonly Question[],
  { flags, content }: PictureRequest,
): Promise<Answers> {
  const finder = new RecordFinder(content);
  const given = answersFromFlags(questions, flags, finder, !canAsk);
  if (given.wrong.length > 0) stop(`${given.wrong.join('\n')}\n${NOTHING}`);
  const answers = { ...given.answers };
  const open = questions.filter(({ flag }) => flags[flag] === undefined);
  if (!canAsk || open.length === 0) return answers;
  const terminal = openTerminal();
  const ask = async (prompt: string) => (await terminal.ask(prompt)) ?? stop(`\n${NOTHING}`);
  say(`${String(open.length)} questions; Ctrl+C ends without writing anything.`);
  for (const question of open)
    answers[question.flag] = await askFor(question, finder, { say, ask });
  terminal.close();
  return answers;
}

function wordsOf(answers: Answers, isCovered: boolean): Omit<Medium, 'file'> {
  // One line each, as it stands in the file.
  const line = (flag: string) => String(answers[flag]).replaceAll(/\s+/g, ' ');
  return {
    alt: line('alt'),
    caption: line('caption'),
    credit: line('credit'),
    provenance: line('provenance'),
    redacted: isCovered || answers[COVERED.flag] === 'yes' ? 'yes' : 'no',
  };
}

/** Takes a picture into the archive, from its file to what has to follow. */
async function add(request: PictureRequest): Promise<void> {
  const { file, id, content, flags } = request;
  requireTextFolder(content, id);
  const picture = await openPicture(file, content);
  const boxes = (flags.redact ?? []).map((typed) => redactionBoxOf(typed, picture.size));
  const clean = await cleanPicture(picture, boxes);
  const isCovered = boxes.length > 0;
  const answers = await answersTo(isCovered ? PICTURE : [...PICTURE, COVERED], request);
  const added = await addPicture(content, id, clean, wordsOf(answers, isCovered));
  if (added.problems.length > 0)
    stop(
      `\n${formatProblems(added.problems, 'text')}\n${NOTHING} Mend this and add the picture again.`,
    );
  const here = (path: string) => relative(process.cwd(), join(content, path));
  say();
  say(`${here(added.file)} is added, and listed in ${here(added.index)}.`);
  say('Look at it before you commit it: everything that can be seen in it will be public.');
  say(`The original “${picture.name}” stays where it was; never put it into this folder.`);
  if (added.translations.length > 0)
    say(
      `Say in ${added.translations.join(', ')} too what is to be seen: \`alt\` and \`caption\` under \`media\`.`,
    );
  say('Now: `npm run check`.');
}

/** The same, where a refusal is one sentence on the error stream and exit code 1. */
export async function addPictureAtPrompt(request: PictureRequest): Promise<void> {
  try {
    await add(request);
  } catch (error) {
    if (!(error instanceof PictureRefusedError || error instanceof LockedError)) throw error;
    stop(`${error.message}\n${NOTHING}`);
  }
}
