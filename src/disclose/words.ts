/** The words of one text, rendered once, before anybody knows which links may stand in them. */
import type { FileText, FrozenText, FrozenTranslatedText } from '../read/archive.ts';
import { FROZEN_HEAD, type FrozenReference } from '../record/frozen.ts';
import type { TextKind } from '../record/identifier.ts';
import { namingsIn, type Naming } from '../record/naming.ts';
import type { Problem } from '../record/problem.ts';
import { reportSchema } from '../record/report.ts';
import { testimonySchema } from '../record/testimony.ts';
import { overlayWords } from '../record/translation.ts';
import type { RenderedText } from '../text/block.ts';
import { renderText } from '../text/markdown.ts';
import { disclosureProblem, problemsOf } from './disclosure-problem.ts';
import type { PublicTypes } from './public-archive.ts';

export const TEXT_SCHEMAS = { testimony: testimonySchema, report: reportSchema } as const;

export interface Words<K extends TextKind = TextKind> {
  lang: string;
  record: PublicTypes[K];
  text: RenderedText;
  /** What the text calls the records that it names. */
  labels: Readonly<Record<string, FrozenReference>>;
  /** Every place in the record and the body that names another record. */
  namings: Naming[];
  translator: string | undefined;
  translatesVersion: number | undefined;
}

/** What stands for a body with an error in it. */
export const NO_TEXT: RenderedText = { blocks: [], paragraphs: 0, citedSources: [] };

/** A record without the fields that only a frozen file has. */
export function withoutFrozenHead(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !FROZEN_HEAD.has(key)));
}

/** Renders a body with the images that the record lists. A body with an error in it has no text. */
export function renderBody(
  file: FileText,
  record: { media?: readonly { file: string; alt: string }[] | undefined },
  problems: Problem[],
): RenderedText {
  const media = new Map(record.media?.map(({ file: name, alt }) => [name, { alt }]));
  const { text, findings } = renderText(file.body, { media });
  const errors = findings.filter(({ severity }) => severity !== 'warning');
  problems.push(...problemsOf(errors, file));
  return errors.length === 0 ? text : NO_TEXT;
}

/** Whatever a record and its body name. The body cites sources only. */
export function namingsOf(kind: TextKind, record: unknown, text: RenderedText): Naming[] {
  return [
    ...namingsIn(TEXT_SCHEMAS[kind], record),
    ...text.citedSources.map((id): Naming => ({ id, claim: undefined, path: ['body'] })),
  ];
}

function requireParagraphs(
  file: FileText,
  released: number,
  text: RenderedText,
  problems: Problem[],
): void {
  if (text === NO_TEXT || text.paragraphs === released) return;
  const values = { released: String(released), counted: String(text.paragraphs) };
  problems.push(disclosureProblem('paragraph-count', file.file, values));
}

/** The words of a frozen original. */
export function wordsOfOriginal<K extends TextKind>(
  kind: K,
  frozen: FrozenText<K>,
  problems: Problem[],
): Words<K> {
  const record = withoutFrozenHead(frozen.record) as unknown as PublicTypes[K];
  const text = renderBody(frozen, record, problems);
  requireParagraphs(frozen, frozen.record.paragraphs, text, problems);
  return {
    lang: frozen.lang,
    record,
    text,
    labels: frozen.record.references,
    namings: namingsOf(kind, record, text),
    translator: undefined,
    translatesVersion: undefined,
  };
}

/** The words of a frozen translation, laid over the frozen version that it translates. */
export function wordsOfTranslation<K extends TextKind>(
  kind: K,
  frozen: FrozenTranslatedText,
  original: FrozenText<K>,
  problems: Problem[],
): Words<K> {
  const originalRecord = withoutFrozenHead(original.record) as unknown as PublicTypes[K];
  const record = overlayWords(originalRecord, withoutFrozenHead(frozen.record));
  const text = renderBody(frozen, record, problems);
  requireParagraphs(frozen, frozen.record.paragraphs, text, problems);
  return {
    lang: frozen.lang,
    record,
    text,
    labels: { ...original.record.references, ...frozen.record.references },
    namings: namingsOf(kind, record, text),
    translator: frozen.record.translator,
    translatesVersion: original.version,
  };
}
