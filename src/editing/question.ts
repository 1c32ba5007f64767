/** What `npm run new` asks for each kind of record: at most eight questions, and never for a name that nobody may know. */
import { dateBounds } from '../record/date.ts';
import type { Kind } from '../record/identifier.ts';
import { isLanguageTag } from '../record/language.ts';
import {
  CONTENT_NOTES,
  FORMS,
  NARRATOR_MODES,
  PRECISIONS,
  READINGS,
  RELIABILITIES,
  REPORT_TYPES,
  SOURCE_TYPES,
  STANCES,
} from '../record/vocabulary.ts';

/** How an answer is read. `record` is picked by typing a part of a name. */
export type AnswerShape =
  'text' | 'date' | 'language' | 'address' | 'one of' | 'some of' | 'one with words' | 'record';

export interface Question {
  /** The flag that answers it without being asked: `--title`. */
  flag: string;
  ask: string;
  /** Why it is asked and what a good answer is, in a sentence or two. */
  why: string;
  shape: AnswerShape;
  isOptional?: true;
  /** Taken where nothing is answered. */
  fallback?: string;
  /** The words that may be answered; for `one with words`, the first of the answer is one of them. */
  choices?: readonly string[];
  /** The kind of record that is picked. */
  of?: Kind;
  /** The choice that needs no further words, for `one with words`. */
  alone?: string;
  longest?: number;
  shortest?: number;
}

const TITLE: Question = {
  flag: 'title',
  ask: 'Title',
  why: 'Neutral, 3 to 120 characters, without graphic detail. You can change it until the release.',
  shape: 'text',
  shortest: 3,
  longest: 120,
};
const LANGUAGE: Question = {
  flag: 'lang',
  ask: 'In which language will you write it',
  why: 'A tag such as en, fr, ug-Arab or zh-Hans. It never changes afterwards.',
  shape: 'language',
  fallback: 'en',
};
const NOTES: Question = {
  flag: 'notes',
  ask: 'What should readers be warned of',
  why: 'It stands before the text and beside search results. Several with blanks between them; `none` where nothing needs a warning.',
  shape: 'some of',
  choices: CONTENT_NOTES,
};
const DESCRIPTION: Question = {
  flag: 'description',
  ask: 'What it is, in one sentence',
  why: 'What a reader must know to tell it from others of that name. Up to 400 characters, from a source.',
  shape: 'text',
  longest: 400,
};
const FROM: Question = {
  flag: 'source',
  ask: 'The source of that sentence',
  why: 'Type a part of its title. If it has no record yet, leave this empty and make it with `npm run new source`.',
  shape: 'record',
  of: 'source',
  isOptional: true,
};

export const QUESTIONS = {
  testimony: [
    TITLE,
    LANGUAGE,
    {
      flag: 'form',
      ask: 'What kind of text is it',
      why: 'A paraphrase of something published is `summary_of_published_account`: the page then says so.',
      shape: 'one of',
      choices: FORMS,
    },
    {
      flag: 'mode',
      ask: 'How does the narrator appear',
      why: '`named` only where the person used the real name in public for this very account. Never write down the real name behind a pseudonym, here or anywhere.',
      shape: 'one of',
      choices: NARRATOR_MODES,
    },
    {
      flag: 'display',
      ask: 'What the narrator is called on the page',
      why: 'The public name, the pseudonym, or words such as “A teacher from the south”.',
      shape: 'text',
      longest: 200,
    },
    {
      flag: 'recorded',
      ask: 'When was it told or written',
      why: 'For a published account, the day of its earliest publication: 2021-01-13, 2021-01 or 2021.',
      shape: 'date',
    },
    {
      flag: 'account',
      ask: 'Where was it published',
      why: 'Type a part of the title of its source. If it has no record yet, leave this empty and make it with `npm run new source`.',
      shape: 'record',
      of: 'source',
      isOptional: true,
    },
    NOTES,
  ],
  report: [
    TITLE,
    LANGUAGE,
    {
      flag: 'type',
      ask: 'What kind of document is it',
      why: '`compilation` is one of ours.',
      shape: 'one of',
      choices: REPORT_TYPES,
    },
    {
      flag: 'publisher',
      ask: 'Who published it',
      why: 'Type a part of the name of the organisation; leave it empty if it has no record yet.',
      shape: 'record',
      of: 'organisation',
      isOptional: true,
    },
    {
      flag: 'document',
      ask: 'Which source is the document itself',
      why: 'Type a part of its title; leave it empty if it has no record yet.',
      shape: 'record',
      of: 'source',
      isOptional: true,
    },
    {
      flag: 'issued',
      ask: 'When was it published',
      why: 'As exactly as the document says: 2022-08-31, 2022-08 or 2022.',
      shape: 'date',
    },
    NOTES,
  ],
  person: [
    {
      flag: 'name',
      ask: 'The name as this archive writes it',
      why: 'Only of somebody who speaks in public or is publicly known: never a minor, never a relative who did not speak. A Uyghur name stands in its Uyghur form.',
      shape: 'text',
      longest: 200,
    },
    DESCRIPTION,
    FROM,
  ],
  organisation: [
    {
      flag: 'name',
      ask: 'The name as this archive writes it',
      why: 'The name that the organisation uses itself, in English where it has one.',
      shape: 'text',
      longest: 200,
    },
    DESCRIPTION,
    FROM,
  ],
  place: [
    {
      flag: 'name',
      ask: 'The name as this archive writes it',
      why: 'Never a private place. A Uyghur name stands in its Uyghur form; pinyin and others are further names.',
      shape: 'text',
      longest: 200,
    },
    {
      flag: 'precision',
      ask: 'How large a place is it',
      why: 'A county and the prefecture of the same name are two places.',
      shape: 'one of',
      choices: PRECISIONS,
    },
    {
      flag: 'within',
      ask: 'The larger place that it lies in',
      why: 'Type a part of its name; leave it empty if it has no record yet.',
      shape: 'record',
      of: 'place',
      isOptional: true,
    },
    DESCRIPTION,
    FROM,
  ],
  source: [
    {
      ...TITLE,
      why: 'As it stands there. Where it has none, your own words in [square brackets].',
      longest: 400,
      shortest: 1,
    },
    {
      flag: 'type',
      ask: 'What kind of source is it',
      why: 'The types of the Citation Style Language.',
      shape: 'one of',
      choices: SOURCE_TYPES,
    },
    {
      flag: 'language',
      ask: 'In which language is it',
      why: 'A tag such as en, fr or zh-Hans.',
      shape: 'language',
      fallback: 'en',
    },
    {
      flag: 'issued',
      ask: 'When was it published',
      why: 'As exactly as it says: 2022-08-31, 2022-08 or 2022. Leave it empty where it does not say.',
      shape: 'date',
      isOptional: true,
    },
    {
      flag: 'url',
      ask: 'Its address on the web',
      why: 'Begins with https://. Never a page that prints private details of somebody.',
      shape: 'address',
      isOptional: true,
    },
    {
      flag: 'stance',
      ask: 'Whose side does it stand on',
      why: '`state` for a government and its media, `party` for a company or a person concerned, `advocacy` for those who campaign, else `independent`.',
      shape: 'one of',
      choices: STANCES,
    },
    {
      flag: 'reliability',
      ask: 'What is it worth, and why',
      why: 'One of these, then the reason: “fair A news report that names its source.” What is `pointer_only` leads to better sources and proves nothing.',
      shape: 'one with words',
      choices: RELIABILITIES,
      longest: 600,
    },
    {
      flag: 'read',
      ask: 'What did you read',
      why: 'For a copy or an excerpt, say what it was: “copy A stored copy at the Internet Archive.”',
      shape: 'one with words',
      choices: READINGS,
      longest: 600,
      fallback: 'original',
      alone: 'original',
    },
  ],
  series: [
    { ...TITLE, why: 'What was counted, where and when, in 3 to 120 characters.' },
    {
      flag: 'about',
      ask: 'Who counts what',
      why: 'And what the figures do not show. You can go on with it in the file.',
      shape: 'text',
      longest: 2000,
    },
  ],
  collection: [{ ...TITLE, why: 'What it gathers, in 3 to 120 characters, neutral.' }],
} as const satisfies Partial<Record<Kind, readonly Question[]>>;

/** Kinds that a draft can be begun of. */
export type NewKind = keyof typeof QUESTIONS;
export const NEW_KINDS = Object.keys(QUESTIONS) as NewKind[];

const CURLY = /^[“„«‘].*[”“»’]$/;

/** The choices that an answer names, by their words or numbers; the first that is none of them comes back as `wrong`. */
function chosen(answer: string, choices: readonly string[]) {
  const picked = answer.split(/[\s,]+/).map((word) => choices[Number(word) - 1] ?? word);
  return { picked: [...new Set(picked)], wrong: picked.find((word) => !choices.includes(word)) };
}

/** The first word of an answer, and what follows it. */
function firstWord(answer: string): [first: string, rest: string | undefined] {
  const [, first = '', rest] = /^(\S+?)[:,;.]?(?:\s+(?:[–—-]\s+)?(.+))?$/s.exec(answer) ?? [];
  return [first, rest];
}

/**
 * Reads an answer: what it comes to, or a sentence that says what is wrong with it. Records come as identifiers.
 *
 * @returns undefined for a question that was left out and may be
 */
export function readAnswer(
  question: Question,
  unsafeAnswer: string,
): { value: string | string[] } | { wrong: string } | undefined {
  const typed = unsafeAnswer.trim();
  const answer = typed === '' ? (question.fallback ?? '') : typed;
  if (answer === '') return question.isOptional ? undefined : { wrong: 'This needs an answer.' };
  const { shortest = 1, longest = 4000, choices = [] } = question;
  switch (question.shape) {
    case 'text':
      if (CURLY.test(answer)) return { wrong: 'Leave out the quotes around it.' };
      return answer.length < shortest || answer.length > longest
        ? {
            wrong: `It has ${String(answer.length)} characters and may have ${String(shortest)} to ${String(longest)}.`,
          }
        : { value: answer };
    case 'date':
      return dateBounds(answer) === undefined
        ? {
            wrong:
              'Write a day that exists as 2021-01-13, a month as 2021-01, a year as 2021, from one to another as 2017/2019.',
          }
        : { value: answer };
    case 'language':
      return isLanguageTag(answer)
        ? { value: answer }
        : { wrong: 'Write a language tag, as en, fr, ug-Arab or zh-Hans.' };
    case 'address':
      return URL.canParse(answer) && /^https?:$/.test(new URL(answer).protocol)
        ? { value: answer }
        : { wrong: 'Write the whole address, beginning with https://.' };
    case 'one of':
    case 'some of': {
      const { picked, wrong } = chosen(answer, choices);
      if (wrong !== undefined) return { wrong: `“${wrong}” is none of ${choices.join(', ')}.` };
      const [first = ''] = picked;
      if (question.shape === 'some of') return { value: picked };
      return picked.length === 1 ? { value: first } : { wrong: 'Choose one.' };
    }
    case 'one with words': {
      const [first, rest] = firstWord(answer);
      if (!choices.includes(first)) return { wrong: `Begin with one of ${choices.join(', ')}.` };
      if (rest === undefined)
        return first === question.alone
          ? { value: [first] }
          : { wrong: `After “${first}”, say in a sentence why or what.` };
      return rest.length > longest
        ? { wrong: `It has ${String(rest.length)} characters and may have ${String(longest)}.` }
        : { value: [first, rest] };
    }
    case 'record':
      return { value: answer };
  }
}
