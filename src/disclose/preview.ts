/**
 * The editors' preview: working texts, drafts included, in place of released ones. It never runs in a build, which
 * cannot import it; what it shows is for the machine of an editor alone.
 */
import type { Archive, TextFolder, WorkingText, WorkingTranslation } from '../read/archive.ts';
import { addressOf, isLivingKind, kindOf, type TextKind } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import { overlayWords } from '../record/translation.ts';
import { stateOfAuthority } from './address-state.ts';
import { assemble } from './assemble.ts';
import { discloseText, type DraftEdition, type DraftText } from './editions.ts';
import type { PublicArchive, PublicTypes, Shown } from './public-archive.ts';
import { completeRecord } from './working-defaults.ts';
import { namingsOf, renderBody, type Words } from './words.ts';

const SHOWN: Shown = { state: 'shown' };

interface PreviewContext {
  archive: Archive;
  today: string;
  problems: Problem[];
}

function workingWords<K extends TextKind>(
  kind: K,
  file: WorkingText<K> | WorkingTranslation,
  record: PublicTypes[K],
  { problems }: PreviewContext,
): Words<K> {
  const text = renderBody(file, record, problems);
  return {
    lang: file.lang,
    record,
    text,
    labels: {},
    namings: namingsOf(kind, record, text),
    translator: undefined,
    translatesVersion: undefined,
  };
}

function workingEdition<K extends TextKind>(
  id: string,
  lang: string | undefined,
  file: WorkingText<K> | WorkingTranslation,
  words: Words<K>,
  missing: string[],
  released: DraftEdition<K> | undefined,
  { today }: PreviewContext,
): DraftEdition<K> {
  const path = addressOf(id, { lang });
  return {
    lang: file.lang,
    isOriginal: lang === undefined,
    path,
    shown: SHOWN,
    versions: released?.versions ?? [],
    current: {
      version: (released?.versions.at(-1)?.version ?? 0) + 1,
      path,
      released: today,
      changes: undefined,
      shown: SHOWN,
      redactedOn: undefined,
      words,
    },
    working: { status: file.status, missing, site: released?.shown },
  };
}

/** A text with its working files in place of what was released. Languages without a working file stay as they are. */
function previewText<K extends TextKind>(
  folder: TextFolder<K>,
  released: DraftText<K> | undefined,
  context: PreviewContext,
): DraftText<K> | undefined {
  const { id, kind, working, translations } = folder;
  if (working === undefined) return released;
  const releasedEdition = (lang: string | undefined) =>
    released?.editions.find((edition) =>
      lang === undefined ? edition.isOriginal : !edition.isOriginal && edition.lang === lang,
    );
  const { licence } = context.archive.settings;
  const { record, missing } = completeRecord(kind, working.partial, {
    id,
    lang: working.lang,
    licence,
  });
  const words = workingWords(kind, working, record, context);
  const original = workingEdition(
    id,
    undefined,
    working,
    words,
    missing,
    releasedEdition(undefined),
    context,
  );
  const translated = [...translations].map(([lang, file]) => {
    const translatedRecord = overlayWords(record, { ...file.partial, lang });
    const translatedWords = {
      ...workingWords(kind, file, translatedRecord, context),
      translator: file.partial.translator,
      translatesVersion: original.current?.version,
    };
    const edition = releasedEdition(lang);
    return {
      ...workingEdition(id, lang, file, translatedWords, [], edition, context),
      stale: file.stale,
    };
  });
  const rest = (released?.editions ?? []).filter(
    ({ isOriginal, lang }) => !isOriginal && !translations.has(lang),
  );
  const others = [...translated, ...rest].sort((a, b) => (a.lang < b.lang ? -1 : 1));
  return { id, kind, shown: SHOWN, lang: working.lang, editions: [original, ...others] };
}

function previewTexts<K extends TextKind>(
  kind: K,
  folders: ReadonlyMap<string, TextFolder<K>>,
  context: PreviewContext,
): DraftText<K>[] {
  const { archive, problems } = context;
  const ledgers = [...archive.ledgers.values()].filter(({ id }) => kindOf(id) === kind);
  const released = new Map(
    ledgers.map((ledger) => [
      ledger.id,
      discloseText(kind, folders.get(ledger.id), ledger, problems),
    ]),
  );
  const ids = new Set([...folders.keys(), ...released.keys()]);
  return [...ids].flatMap((id) => {
    const folder = folders.get(id);
    const text = released.get(id);
    return (folder === undefined ? text : previewText(folder, text, context)) ?? [];
  });
}

/** Every authority that has a file is shown, whether anything names it or not. */
function previewAuthorities(archive: Archive): Map<string, Shown> {
  const files = [
    archive.people,
    archive.organisations,
    archive.places,
    archive.sources,
    archive.series,
    archive.collections,
  ];
  const states = new Map<string, Shown>();
  for (const [id, ledger] of archive.ledgers)
    if (isLivingKind(kindOf(id))) states.set(id, stateOfAuthority(ledger, true).shown);
  for (const id of files.flatMap((list) => [...list.keys()])) states.set(id, SHOWN);
  return states;
}

/**
 * What editors see of an archive before it is released. Problems of the content are the reader's to report: this shows
 * what it can, and nothing of a body with a mistake in it.
 *
 * @param today the day that stands where a released version has its date
 */
export function preview(
  archive: Archive,
  today: string = new Date().toISOString().slice(0, 10),
): PublicArchive {
  const problems: Problem[] = [];
  const context: PreviewContext = { archive, today, problems };
  const drafts = {
    testimonies: previewTexts('testimony', archive.testimonies, context),
    reports: previewTexts('report', archive.reports, context),
    authorities: previewAuthorities(archive),
    preview: true,
  };
  return assemble(archive, drafts, problems);
}
