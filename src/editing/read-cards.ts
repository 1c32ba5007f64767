/** Every record that stands on disk, whatever its state: the working files, never the frozen ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ALL_KINDS, isIdentifier, isTextKind, KINDS, type Kind } from '../record/identifier.ts';
import { cardOf, type Card } from './card.ts';

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The working files of one kind, by the identifier that they belong to. */
function filesOf(kind: Kind, folder: string): { id: string; path: string }[] {
  if (isTextKind(kind))
    return namesIn(folder)
      .filter(isIdentifier)
      .flatMap((id) =>
        namesIn(join(folder, id))
          .filter((name) => name.endsWith('.md'))
          // The original stands before its translations.
          .sort((a, b) => Number(b === 'index.md') - Number(a === 'index.md'))
          .map((name) => ({ id, path: `${id}/${name}` })),
      );
  return namesIn(folder)
    .filter((name) => name.endsWith('.yml') && isIdentifier(name.slice(0, -'.yml'.length)))
    .map((path) => ({ id: path.slice(0, -'.yml'.length), path }));
}

/**
 * Reads the cards of an archive, kind after kind. What cannot be read is passed over: `check` is who says so.
 *
 * @param content the folder `content/`
 * @param kinds only these, where some are given
 */
export function readCards(content: string, kinds: readonly Kind[] = ALL_KINDS): Card[] {
  const root = resolve(content);
  return kinds.flatMap((kind) =>
    filesOf(kind, join(root, KINDS[kind].folder)).flatMap(({ id, path }) => {
      const place = `${KINDS[kind].folder}/${path}`;
      let text;
      try {
        text = readFileSync(join(root, place), 'utf8');
      } catch {
        return [];
      }
      return cardOf({ id, kind, file: `${basename(root)}/${place}`, text });
    }),
  );
}
