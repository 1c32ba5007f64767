/** What a second reader goes through: every sentence of a record beside the sources that speak for it. */
import type { z } from 'astro/zod';
import { DEFAULT_LOCALE } from '../../i18n/locales.ts';
import { openReading } from '../../read/open-reading.ts';
import { readUnit } from '../../read/read-unit.ts';
import type { UnitResult } from '../../read/reading.ts';
import type { TextFolder } from '../../read/archive.ts';
import type { Unit } from '../../read/walk.ts';
import { glossarySchema } from '../../record/glossary.ts';
import { LIVING_SCHEMAS } from '../../record/living.ts';
import type { Problem } from '../../record/problem.ts';
import { reportSchema } from '../../record/report.ts';
import { testimonySchema } from '../../record/testimony.ts';
import { timelineSchema } from '../../record/timeline.ts';
import { overlayWords } from '../../record/translation.ts';
import { citedSentences, type CitedSentence } from '../../text/cited-sentences.ts';
import { renderText } from '../../text/markdown.ts';
import { sentencesIn } from '../../text/sentences.ts';
import { fieldPassages, type FieldPassage, type NamedPlace } from './field-passages.ts';
import { KnownRecords } from './known-records.ts';

export interface SheetLine {
  text: string;
  cited: CitedSentence['cited'];
  /** In full, each with the place in it. */
  sources: string[];
}

export interface SheetPassage {
  /** `p3` as in addresses, `claims.c07.note` as in the file, or `heading`, which needs no source. */
  name: string;
  lines: SheetLine[];
}

export interface Sheet {
  /** Path from the folder that holds `content/`. */
  file: string;
  lang: string;
  /** What a text lists as its sources, in full; the sentences say which of them speaks for what. */
  listed: string[];
  passages: SheetPassage[];
}

/** A sheet, or why there is none. */
export type SheetResult = Sheet | { refused: string; problems: Problem[] };

/** The words of a record before they are parted into sentences. */
interface Words {
  file: string;
  lang: string;
  schema: z.ZodType;
  record: unknown;
  listed: NamedPlace[];
  body: string;
  media: ReadonlyMap<string, { alt: string }>;
}

const LISTS = { glossary: glossarySchema, events: timelineSchema } as const;
const isList = (name: string): name is keyof typeof LISTS => Object.hasOwn(LISTS, name);
const TEXT_SCHEMAS = { testimony: testimonySchema, report: reportSchema } as const;

function textWords(folder: TextFolder, lang: string | undefined): Words | undefined {
  const { kind, working, translations, pictures } = folder;
  const translation = lang === undefined ? undefined : translations.get(lang);
  const file = lang === undefined || lang === working?.lang ? working : translation;
  if (working === undefined || file === undefined) return undefined;
  const { partial } = working;
  const document = 'document' in partial ? partial.document : undefined;
  return {
    file: file.file,
    lang: file.lang,
    schema: TEXT_SCHEMAS[kind],
    // The list of all that a text uses says nothing of the single sentence.
    record: { ...overlayWords(partial, translation?.partial), sources: undefined },
    listed: [
      ...(document === undefined ? [] : [{ id: document }]),
      ...(partial.sources ?? []).map(({ source: id, locator }) => ({ id, locator })),
    ],
    body: file.body,
    media: new Map([...pictures.keys()].map((name) => [name, { alt: name }])),
  };
}

function wordsIn(unit: Unit, read: UnitResult, label: string, lang?: string): Words | undefined {
  const rest = { lang: DEFAULT_LOCALE, listed: [], body: '', media: new Map<string, never>() };
  if (isList(unit.of)) {
    const record = { entries: read[unit.of] };
    return { ...rest, file: `${label}/${unit.of}.yml`, schema: LISTS[unit.of], record };
  }
  if (read.text !== undefined) return textWords(read.text, lang);
  const living = read.authority ?? read.series ?? read.collection;
  if (living === undefined || living.kind === 'source') return undefined;
  const { file, kind, record } = living;
  return { ...rest, file, schema: LIVING_SCHEMAS[kind], record };
}

type Blank = Omit<SheetLine, 'sources'> & { places: readonly NamedPlace[] };

function markdownPassages(name: string, body: string, { lang, media }: Words) {
  const { blocks } = renderText(body, { media }).text;
  return blocks
    .filter(({ plain }) => plain !== '')
    .map((block) => ({
      name: [name, block.number === undefined ? block.kind : `p${String(block.number)}`]
        .filter((part) => part !== '')
        .join('.'),
      lines: citedSentences(block, lang).map(({ text, cited, citations }): Blank => ({
        text,
        cited,
        places: citations.map(({ source, locator }) => ({ id: source, locator })),
      })),
    }));
}

function passagesOfField(passage: FieldPassage, words: Words) {
  const { name, words: said, isMarkdown, places } = passage;
  if (isMarkdown) return markdownPassages(name, said, words);
  const cited = places.length > 0 ? 'here' : 'nowhere';
  const lines = sentencesIn(said, words.lang).map(({ text }): Blank => ({ text, cited, places }));
  return [{ name, lines }];
}

function inFull(places: readonly NamedPlace[], known: KnownRecords): Promise<string[]> {
  const lines = places.map(async ({ id, locator }) => {
    const line = await known.lineOf(id);
    return locator === undefined ? line : `${line}; at ${locator}`;
  });
  return Promise.all(lines);
}

async function fill({ places, ...line }: Blank, known: KnownRecords): Promise<SheetLine> {
  return { ...line, sources: await inFull(places, known) };
}

/**
 * Reads one record as it stands in its working files, drafts too, and what it cites; nothing else of the archive.
 *
 * @param content the folder `content/`, absolute
 * @param id an identifier, or `glossary` or `events`
 * @param lang of a translation; the original where nothing is said
 */
export async function sheetOf(content: string, id: string, lang?: string): Promise<SheetResult> {
  const opened = openReading(content, 'all');
  const known = new KnownRecords(opened);
  const unit = known.unitOf(id) ?? opened.units.find(({ of }) => isList(of) && of === id);
  if (unit === undefined)
    return { refused: `There is no record ${id}: look with \`npm run find\`.`, problems: [] };
  const read = await readUnit(unit, opened.context);
  const problems = read.problems.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { refused: 'Mend this first.', problems };
  const words = wordsIn(unit, read, opened.context.label, lang);
  if (words === undefined) {
    const why = lang === undefined ? 'has no words of ours, or lacks fields' : `has no ${lang}.md`;
    return { refused: `${id} ${why}.`, problems: read.problems };
  }
  const blank = [
    ...fieldPassages(words.schema, words.record).flatMap((field) => passagesOfField(field, words)),
    ...markdownPassages('', words.body, words),
  ];
  const passages = blank.map(async ({ name, lines }) => ({
    name,
    lines: await Promise.all(lines.map((line) => fill(line, known))),
  }));
  const listed = [...new Set(await inFull(words.listed, known))];
  return { file: words.file, lang: words.lang, listed, passages: await Promise.all(passages) };
}
