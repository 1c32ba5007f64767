/**
 * The kinds of field that schemas are made of. Values arrive as YAML has them written: every scalar is text, so that
 * `2017` and `0123` stay as an editor typed them. Each refusal carries a `code` of the message catalogue.
 */
import { z } from 'astro/zod';
import { dateBounds, isDay } from './date.ts';
import { isIdentifier, kindOf, type Kind } from './identifier.ts';
import { hasIsbnShape, isbnCheckCharacter } from './isbn.ts';
import { isLanguageTag } from './language.ts';

/** What is known of a field beside its shape. */
export interface FieldNotes {
  /** The field holds words, so a translation has it too. */
  words?: true;
  /** Its words are Markdown. */
  markdown?: true;
  /** The field is never public and stays out of frozen files. */
  unpublished?: true;
  /** The field tells the entries of a list apart, so a translation repeats it. */
  key?: true;
  /** The field names records of these kinds; the reference check follows it. */
  names?: readonly Kind[];
}

export const fieldNotes = z.registry<FieldNotes>();

/** Text of a line or more, without outer blanks. */
export const text = (shortest = 1, longest = 4000) =>
  z
    .string()
    .min(shortest)
    .max(longest)
    .refine((value) => value.trim() === value, { params: { code: 'outer-blanks' } });

/** Text that a reader reads: it can be translated. */
export const words = (shortest = 1, longest = 4000) =>
  text(shortest, longest).register(fieldNotes, { words: true });

/** Markdown that a reader reads, in the same syntax as a body. Blanks around it are no mistake: a block of YAML ends in a line. */
export const markdown = (longest: number) =>
  z.string().trim().min(1).max(longest).register(fieldNotes, { words: true, markdown: true });

/** The name of an entry in a list, which stands in its address: lower-case words joined by hyphens. */
export const slug = () =>
  z
    .string()
    .max(60)
    .refine((value) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value), {
      params: { code: 'not-a-slug' },
    });

/** Plain digits that come back as they were from the number that they make: no exponent, nothing rounded away. */
function isPlainNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return PLAIN_NUMBER.test(text) && digits <= 15 && PLAIN_NUMBER.test(String(Number(text)));
}
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** A number, written in at most 15 digits: `21`, `-3`, `158.6`. */
export const number = () =>
  z
    .string()
    .refine(isPlainNumber, { params: { code: 'not-a-number' } })
    .transform(Number);

export const wholeNumber = () =>
  z
    .string()
    .refine((value) => /^[1-9]\d{0,8}$/.test(value), { params: { code: 'not-a-whole-number' } })
    .transform(Number);

/** The version of the schema that a file follows. */
export const schemaVersion = () =>
  z
    .string()
    .refine((value) => value === '1', { params: { code: 'unknown-schema-version' } })
    .transform((): 1 => 1);

export const date = () =>
  z.string().refine((value) => dateBounds(value) !== undefined, { params: { code: 'not-a-date' } });

export const day = () => z.string().refine(isDay, { params: { code: 'not-a-day' } });

export const languageTag = () =>
  z.string().refine(isLanguageTag, { params: { code: 'not-a-language-tag' } });

export const hash = () =>
  z.string().refine((value) => /^[0-9a-f]{64}$/.test(value), { params: { code: 'not-a-hash' } });

/** The identifier of another record, of one of the kinds given. */
export const reference = (...kinds: [Kind, ...Kind[]]) =>
  z
    .string()
    .refine(isIdentifier, { params: { code: 'not-an-identifier' }, abort: true })
    .refine((id) => !isIdentifier(id) || kinds.includes(kindOf(id)), {
      params: { code: 'wrong-kind', kinds: kinds.join(', ') },
    })
    .register(fieldNotes, { names: kinds });

/** The same for the eyes of editors: it makes nobody public, and no page has it. */
export const editorsReference = (...kinds: [Kind, ...Kind[]]) =>
  reference(...kinds).register(fieldNotes, { names: kinds, unpublished: true });

const WITH_CLAIM = /^[^#]+(#c\d{2,3})?$/;
const recordOf = (value: string) => value.split('#')[0] ?? '';

/** One claim of a report, or a record of one of the kinds given: `r1…#c07` or `t1…`. */
export const claimOrRecord = (...kinds: [Kind, ...Kind[]]) =>
  z
    .string()
    .refine((value) => WITH_CLAIM.test(value) && isIdentifier(recordOf(value)), {
      params: { code: 'not-an-identifier' },
      abort: true,
    })
    .refine((value) => kinds.includes(kindOf(value)), {
      params: { code: 'wrong-kind', kinds: kinds.join(', ') },
    })
    .register(fieldNotes, { names: kinds });

/** A source with the place in it: `{ source: s1…, locator: p. 12 }`. */
const sourceReference = () =>
  z.strictObject({ source: reference('source'), locator: text(1, 200).optional() });

export const sourceReferences = () => z.array(sourceReference()).min(1);

/** A book number, whose last character is worked out from the others. */
export const isbn = () =>
  z
    .string()
    .refine(hasIsbnShape, { params: { code: 'not-an-isbn' }, abort: true })
    .refine((value) => value.at(-1) === isbnCheckCharacter(value), {
      params: { code: 'isbn-check-character' },
    });

/** An address on the web with `https:`: for what readers in danger are led to. */
export const secureAddress = () =>
  z.string().refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:', {
    params: { code: 'not-a-secure-address' },
  });

/** An address on the web with `https:`, or with `http:` where nothing else is known. */
export const webAddress = () =>
  z.string().refine(
    (value) => {
      const address = URL.canParse(value) ? new URL(value) : undefined;
      return address?.protocol === 'https:' || address?.protocol === 'http:';
    },
    { params: { code: 'not-an-address' } },
  );
