/** What is asked about a new testimony or report. */
import { reference } from '../../record/field.ts';
import { reportSchema } from '../../record/report.ts';
import { testimonySchema } from '../../record/testimony.ts';
import { headFields } from '../../record/text-record.ts';
import type { Question } from './question.ts';

const TITLE: Question = {
  flag: 'title',
  ask: 'Title',
  why: 'Neutral, 3 to 120 characters, without graphic detail. You can change it until the release.',
  field: headFields.title,
};
const LANGUAGE: Question = {
  flag: 'lang',
  ask: 'In which language will you write it',
  why: 'The short form: en for English, fr, ug-Arab or zh-Hans. It never changes afterwards.',
  field: headFields.lang,
  fallback: 'en',
};
const NOTES: Question = {
  flag: 'notes',
  ask: 'What should readers be warned of',
  why: 'It stands before the text and beside search results. Several with blanks between them; `none` where nothing needs a warning.',
  field: testimonySchema.shape.content_notes,
};

const narrator = testimonySchema.shape.narrators.element.shape;

export const TESTIMONY: readonly Question[] = [
  TITLE,
  LANGUAGE,
  {
    flag: 'form',
    ask: 'What kind of text is it',
    why: 'A paraphrase of something published is `summary_of_published_account`: the page then says so.',
    field: testimonySchema.shape.form,
  },
  {
    flag: 'mode',
    ask: 'How does the narrator appear',
    why: '`named` only where the person used the real name in public for this very account. Never write down the real name behind a pseudonym, here or anywhere.',
    field: narrator.mode,
  },
  {
    flag: 'display',
    ask: 'What the narrator is called on the page',
    why: 'The public name, the pseudonym, or words such as “A teacher from the south”.',
    field: narrator.display,
  },
  {
    flag: 'recorded',
    ask: 'When was it told or written',
    why: 'For a published account, the day when it was first told in public: 2021-01-13, 2021-01 or 2021.',
    field: testimonySchema.shape.recorded,
  },
  {
    flag: 'account',
    ask: 'Where was it published',
    why: 'Type a part of the title of its source. If it has no record yet, leave this empty and make it with `npm run new source`.',
    field: reference('source'),
    isOptional: true,
  },
  NOTES,
];

export const REPORT: readonly Question[] = [
  TITLE,
  LANGUAGE,
  {
    flag: 'type',
    ask: 'What kind of document is it',
    why: '`compilation` is one of ours.',
    field: reportSchema.shape.report_type,
  },
  {
    flag: 'publisher',
    ask: 'Who published it',
    why: 'Type a part of the name of the organisation; leave it empty if it has no record yet.',
    field: reportSchema.shape.publisher,
    isOptional: true,
  },
  {
    flag: 'document',
    ask: 'Which source is the document itself',
    why: 'Type a part of its title; leave it empty if it has no record yet.',
    field: reportSchema.shape.document,
    isOptional: true,
  },
  {
    flag: 'issued',
    ask: 'When was it published',
    why: 'As exactly as the document says: 2022-08-31, 2022-08 or 2022.',
    field: reportSchema.shape.issued,
  },
  NOTES,
];
