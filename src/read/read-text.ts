/** One folder of a testimony or report: working text, translations, versions, images. */
import { join } from 'node:path';
import { KINDS, type TextKind } from '../record/identifier.ts';
import type { PictureSize } from '../record/picture.ts';
import type { Problem } from '../record/problem.ts';
import type { Ledger, TextFolder, WorkingTranslation } from './archive.ts';
import { entriesOf } from './body.ts';
import { fileProblem } from './file-problem.ts';
import { checkImage } from './images.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import { readTranslation } from './read-translation.ts';
import { readVersions, type Versions } from './read-versions.ts';
import { listFolder, unexpected } from './walk.ts';
import { readWorkingText, type OpenedWorkingText } from './working-text.ts';

export async function readTextFolder(
  kind: TextKind,
  id: string,
  ledgers: { ledger: Ledger | undefined; hasLedger: boolean },
  context: ReadingContext,
  result: UnitResult,
): Promise<TextFolder> {
  const path = `${KINDS[kind].folder}/${id}`;
  const label = `${context.label}/${path}`;
  const entries = listFolder(join(context.folder, path), label, result.problems);
  const say = (code: string) => result.problems.push(fileProblem(code, label, { id }));
  const hasIndex = entries.some((entry) => entry.name === 'index.md' && entry.isFile());
  if (ledgers.ledger?.account.state.name === 'erased') say('record-erased');
  if (entries.length === 0) say('empty-folder');
  else if (!hasIndex) say('index-missing');
  const original = hasIndex ? readWorkingText(kind, id, context, result) : undefined;

  const translations = new Map<string, WorkingTranslation>();
  const images: string[] = [];
  let hasFolder = false;
  for (const entry of entries) {
    const file = `${label}/${entry.name}`;
    if (entry.isDirectory() && entry.name === 'versions') hasFolder = true;
    else if (entry.isDirectory())
      result.problems.push(unexpected(entry, file, 'a record has texts, images and versions/'));
    else if (entry.name === 'index.md') continue;
    else if (entry.name.endsWith('.md')) {
      const translation = readTranslation(kind, path, entry.name, original, context, result);
      if (translation !== undefined) translations.set(translation.lang, translation);
    } else if (/\.(?:jpe?g|png|webp|avif)$/i.test(entry.name)) images.push(entry.name);
    else result.problems.push(fileProblem('file-kind-refused', file));
  }
  const versions = readVersions(
    { kind, id, hasFolder, hasImages: images.length > 0, lang: original?.partial.lang, ...ledgers },
    context,
    result,
  );
  reportReleased(original, versions);
  result.problems.push(...reportListedImages(original, versions, images, label));
  const pictures = new Map<string, PictureSize>();
  for (const name of images) {
    const image = await checkImage(join(context.folder, path, name), `${label}/${name}`);
    result.problems.push(...image.problems);
    if (image.size !== undefined) pictures.set(name, image.size);
  }
  if (original !== undefined) result.problems.push(...original.opened.mistakes.toProblems());
  return {
    id,
    kind,
    working: original?.working,
    agreement: original?.partial.agreement,
    access: original?.partial.access,
    translations,
    frozen: versions.frozen,
    frozenTranslations: versions.frozenTranslations,
    pictures,
  };
}

/** What a release has fixed for ever: the language, and the numbers of claims. */
function reportReleased(original: OpenedWorkingText | undefined, { newest }: Versions): void {
  const tree = original?.opened.tree;
  if (original === undefined || tree === undefined || newest === undefined) return;
  const { mistakes } = original.opened;
  const { lang } = original.partial;
  if (lang !== undefined && lang !== newest.lang) {
    const { offset, length } = tree.placeOf(['lang']);
    mistakes.add('language-changed', offset, length, { released: newest.lang });
  }
  const claims = new Set(entriesOf(tree.value['claims']).map((claim) => claim['id']));
  const { offset, length } = tree.keyPlaceOf(['claims']);
  for (const { id } of newest.claims ?? [])
    if (!claims.has(id)) mistakes.add('claim-dropped', offset, length, { claim: id });
}

function reportListedImages(
  original: OpenedWorkingText | undefined,
  versions: Versions,
  images: readonly string[],
  label: string,
): Problem[] {
  const present = new Set(images);
  const problems: Problem[] = [];
  const listed = new Set(versions.images.map(({ name }) => name));
  for (const { name, file } of versions.images)
    if (!present.has(name)) problems.push(fileProblem('image-missing', file, { name }));
  const tree = original?.opened.tree;
  for (const [index, { file }] of entriesOf(tree?.value['media']).entries()) {
    if (typeof file !== 'string' || tree === undefined) continue;
    listed.add(file);
    const place = tree.placeOf(['media', index, 'file']);
    // A name that no picture of the archive can have was told as such.
    if (present.has(file) || original?.opened.mistakes.has('not-a-hash-name', place.offset))
      continue;
    original?.opened.mistakes.add('image-missing', place.offset, place.length, { name: file });
  }
  // Where index.md cannot be read, nobody knows what it lists.
  if (tree !== undefined)
    for (const name of images)
      if (!listed.has(name)) problems.push(fileProblem('image-unlisted', `${label}/${name}`));
  return problems;
}
