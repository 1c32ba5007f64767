/** What is asked about a new series or collection, and about a new word of the glossary or event of the timeline. */
import { collectionSchema } from '../../record/collection.ts';
import { reference, text } from '../../record/field.ts';
import { glossaryEntrySchema } from '../../record/glossary.ts';
import { seriesHeadSchema } from '../../record/series.ts';
import { timelineEventSchema } from '../../record/timeline.ts';
import type { Question } from './question.ts';

export const SERIES: readonly Question[] = [
  {
    flag: 'title',
    ask: 'Title',
    why: 'What was counted, where and when, in 3 to 120 characters.',
    field: seriesHeadSchema.shape.title,
  },
  {
    flag: 'about',
    ask: 'Who counts what',
    why: 'And what the figures do not show. You can go on with it in the file.',
    field: seriesHeadSchema.shape.about,
  },
];

export const COLLECTION: readonly Question[] = [
  {
    flag: 'title',
    ask: 'Title',
    why: 'What it gathers, in 3 to 120 characters, neutral.',
    field: collectionSchema.shape.title,
  },
];

const SHORT_NAME = {
  flag: 'id',
  ask: 'Its short name',
  why: 'Words in small letters a to z joined by hyphens, as study-class. It stands in the address and never changes.',
};
const FROM: Question = {
  flag: 'source',
  ask: 'A source for it',
  why: 'Type a part of its title. If it has no record yet, leave this empty and make it with `npm run new source`.',
  field: reference('source'),
  isOptional: true,
};

export const WORD: readonly Question[] = [
  {
    flag: 'term',
    ask: 'The word',
    why: 'As those who use it write it.',
    field: glossaryEntrySchema.shape.term,
  },
  {
    flag: 'lang',
    ask: 'In which language is the word',
    why: 'The short form: en for English, ug-Arab or zh-Hans.',
    field: glossaryEntrySchema.shape.lang,
    fallback: 'en',
  },
  {
    flag: 'latin',
    ask: 'How it is written in Latin letters',
    why: 'Needed where the word stands in another script: the page is filed from A to Z. Leave it empty otherwise.',
    field: text(1, 200),
    isOptional: true,
  },
  { ...SHORT_NAME, field: glossaryEntrySchema.shape.id },
  {
    flag: 'meaning',
    ask: 'What it means, in our words',
    why: 'Whose word it is, and what others call the same thing.',
    field: glossaryEntrySchema.shape.meaning,
  },
  FROM,
];

export const EVENT: readonly Question[] = [
  {
    flag: 'title',
    ask: 'What happened, in a line',
    why: 'Neutral, 3 to 120 characters. What one side alone says, say as theirs.',
    field: timelineEventSchema.shape.title,
  },
  {
    flag: 'on',
    ask: 'When',
    why: 'As exactly as is known: 2022-08-31, 2022-08, 2022, or from one to another as 2017/2019.',
    field: timelineEventSchema.shape.on,
  },
  { ...SHORT_NAME, field: timelineEventSchema.shape.id },
  {
    flag: 'what',
    ask: 'What happened, and who says so',
    why: 'One to three sentences in our words. You can go on with it in the file.',
    field: timelineEventSchema.shape.what,
  },
  FROM,
];
