/** What is asked about a new person, organisation, place or source. */
import { organisationSchema, placeSchema, sourceSchema } from '../../record/authority.ts';
import { reference } from '../../record/field.ts';
import type { Question } from './question.ts';

const NAME = {
  flag: 'name',
  ask: 'The name as this archive writes it',
  field: organisationSchema.shape.name,
};
const DESCRIPTION: Question = {
  flag: 'description',
  ask: 'What it is, in one sentence',
  why: 'What a reader must know to tell it from others of that name. Up to 400 characters, from a source.',
  field: organisationSchema.shape.description,
};
const FROM: Question = {
  flag: 'source',
  ask: 'The source of that sentence',
  why: 'Type a part of its title. If it has no record yet, leave this empty and make it with `npm run new source`.',
  field: reference('source'),
  isOptional: true,
};

export const PERSON: readonly Question[] = [
  {
    ...NAME,
    why: 'Only of somebody who speaks in public or is publicly known: never a minor, never a relative who did not speak. A Uyghur name stands in its Uyghur form.',
  },
  DESCRIPTION,
  FROM,
];

export const ORGANISATION: readonly Question[] = [
  {
    ...NAME,
    why: 'The name that the organisation uses itself, in English where it has one.',
  },
  DESCRIPTION,
  FROM,
];

export const PLACE: readonly Question[] = [
  {
    ...NAME,
    why: 'Never a private place. A Uyghur name stands in its Uyghur form; pinyin and others are further names.',
  },
  {
    flag: 'precision',
    ask: 'How large a place is it',
    why: 'A county and the prefecture of the same name are two places.',
    field: placeSchema.shape.precision,
  },
  {
    flag: 'within',
    ask: 'The larger place that it lies in',
    why: 'Type a part of its name; leave it empty if it has no record yet.',
    field: placeSchema.shape.within,
    isOptional: true,
  },
  DESCRIPTION,
  FROM,
];

export const SOURCE: readonly Question[] = [
  {
    flag: 'title',
    ask: 'Title',
    why: 'As it stands there. Where it has none, your own words in [square brackets].',
    field: sourceSchema.shape.title,
  },
  {
    flag: 'type',
    ask: 'What kind of source is it',
    why: 'The types of the Citation Style Language.',
    field: sourceSchema.shape.type,
  },
  {
    flag: 'language',
    ask: 'In which language is it',
    why: 'The short form: en for English, fr, zh-Hans.',
    field: sourceSchema.shape.language,
    fallback: 'en',
  },
  {
    flag: 'issued',
    ask: 'When was it published',
    why: 'As exactly as it says: 2022-08-31, 2022-08 or 2022. Leave it empty where it does not say.',
    field: sourceSchema.shape.issued,
    isOptional: true,
  },
  {
    flag: 'url',
    ask: 'Its address on the web',
    why: 'Begins with https://. Never a page that prints private details of somebody.',
    field: sourceSchema.shape.URL,
    isOptional: true,
  },
  {
    flag: 'stance',
    ask: 'Whose side does it stand on',
    why: '`state` for a government and its media, `party` for a company or a person concerned, `advocacy` for those who campaign, else `independent`.',
    field: sourceSchema.shape.stance,
  },
  {
    flag: 'reliability',
    ask: 'What is it worth, and why',
    why: 'One of these or its number, then the reason: “fair A news report that names its source.” What is `pointer_only` leads to better sources and proves nothing.',
    field: sourceSchema.shape.reliability.shape.level,
    reason: sourceSchema.shape.reliability.shape.reason,
  },
  {
    flag: 'read',
    ask: 'What did you read',
    why: 'For a copy or an excerpt, say what it was: “copy A stored copy at the Internet Archive.”',
    field: sourceSchema.shape.read_as,
    reason: sourceSchema.shape.copy,
    fallback: 'original',
    alone: 'original',
  },
];
