/** Takes a clean picture into a record: its file beside the working text, and its entry under `media`, both or none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { putInPlace, stage } from '../../durable-file.ts';
import { isIdentifier, isTextKind, KINDS, kindOf } from '../../record/identifier.ts';
import type { Problem } from '../../record/problem.ts';
import { withArchiveLock } from '../../release/archive-lock.ts';
import { settle, settleLocked } from '../../release/settle.ts';
import type { CleanPicture } from './clean-picture.ts';
import { withMedium, type Medium } from './media-list.ts';
import { PictureRefusedError } from './picture-refusal.ts';
import { mistakesWithPicture } from './read-with-picture.ts';

const INDEX = 'index.md';

export interface AddedPicture {
  /** Path of the picture below `content/`. */
  file: string;
  /** Path of the working text below `content/`. */
  index: string;
  /** Translations of the text, which know nothing of the picture yet. */
  translations: string[];
  /** Errors of the record with the picture: with one of them, nothing was written. */
  problems: Problem[];
}

/**
 * The folder of a text that pictures can be added to, below `content/`.
 *
 * @throws PictureRefusedError where there is none
 */
export function requireTextFolder(content: string, id: string): string {
  if (!isIdentifier(id))
    throw new PictureRefusedError(
      `“${id}” is no identifier, which looks like t1x6np1wb: \`npm run find WORDS\` prints it.`,
    );
  const kind = kindOf(id);
  if (!isTextKind(kind))
    throw new PictureRefusedError(
      `${id} is a ${kind}, which has no pictures: add it to a testimony or a report.`,
    );
  const folder = `${KINDS[kind].folder}/${id}`;
  if (!existsSync(join(content, folder, INDEX)))
    throw new PictureRefusedError(
      `There is no ${folder}/${INDEX}: begin the record with \`npm run new ${kind}\`, or look for its identifier with \`npm run find WORDS\`.`,
    );
  return folder;
}

/** Until the working text is replaced nothing has changed; from then on what was cut off is finished by `settle`. */
function write(folder: string, index: string, { file, bytes }: CleanPicture): void {
  stage(folder, file, bytes);
  stage(folder, INDEX, index);
  putInPlace(folder, INDEX);
  putInPlace(folder, file);
}

/**
 * Adds a picture to a record, unless something is wrong in the record with it.
 *
 * @param content the folder `content/`
 * @param words what is written of it beside the name of its file
 * @throws PictureRefusedError where it cannot be added; LockedError while another verb writes
 */
export async function addPicture(
  content: string,
  id: string,
  picture: CleanPicture,
  words: Omit<Medium, 'file'>,
): Promise<AddedPicture> {
  const path = requireTextFolder(content, id);
  const folder = join(content, path);
  const { file } = picture;
  await settle(content);
  return withArchiveLock(content, async () => {
    settleLocked(content);
    const before = readFileSync(join(folder, INDEX), 'utf8');
    if (existsSync(join(folder, file)))
      throw new PictureRefusedError(
        `This picture stands in ${path} already, as ${file}: change what is written of it under \`media\` in ${INDEX}.`,
      );
    const index = withMedium(before, { file, ...words });
    if (index === undefined)
      throw new PictureRefusedError(
        `The list \`media\` of ${path}/${INDEX} cannot be added to: write it as docs/records.md shows it, run \`npm run check\`, and add the picture again.`,
      );
    const kind = kindOf(id) as 'testimony' | 'report';
    const problems = await mistakesWithPicture(content, kind, id, index, picture);
    if (readFileSync(join(folder, INDEX), 'utf8') !== before)
      throw new PictureRefusedError(
        `${path}/${INDEX} has changed meanwhile: add the picture again.`,
      );
    if (problems.length === 0) write(folder, index, picture);
    const translations = readdirSync(folder).filter((name) => /^(?!index\.).*\.md$/.test(name));
    return { file: `${path}/${file}`, index: `${path}/${INDEX}`, translations, problems };
  });
}
