/** What a schema refuses of one value, as a code of the catalogue with the words for its sentence. */
import type { z } from 'astro/zod';
import { isDay } from '../record/date.ts';
import { checkCharacter, hasIdentifierShape } from '../record/identifier.ts';
import type { MessageValues } from './messages.ts';
import { dateMeant, dayBeyondItsMonth } from './date-meant.ts';
import { languageMeant } from './language-meant.ts';
import { nearest } from './nearest.ts';
import type { YamlValue } from './yaml-tree.ts';

export type Issue = z.core.$ZodIssue;

/** Longer lists of words are told as help alone. */
const MOST_CHOICES = 12;

const DATES = new Set(['not-a-date', 'not-a-day']);
/** What was probably meant, by the code of the mistake. */
const MEANT: Readonly<Record<string, (written: string) => string | undefined>> = {
  'not-a-date': dateMeant,
  'not-a-day': (written) => [dateMeant(written)].find((date) => date !== undefined && isDay(date)),
  'not-a-language-tag': languageMeant,
};

export function choicesFor(words: readonly string[], value: YamlValue | undefined) {
  const last = words.at(-1) ?? '';
  const all = words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
  const isLong = words.length > MOST_CHOICES;
  return {
    choices: isLong ? 'one of the words of its list' : all,
    remedy: isLong ? `the words are: ${words.join(', ')}` : 'use one of these words',
    nearest: typeof value === 'string' ? nearest(value, words) : undefined,
  };
}

function lengthOf(value: YamlValue | undefined): { length?: string } {
  return typeof value === 'string' || Array.isArray(value) ? { length: String(value.length) } : {};
}

/**
 * The code for an issue about a value that stands there and has the right type. The sentence still needs the `field`.
 *
 * @example wordsFor(issue, 'publishd').code // 'unknown-value'
 */
export function wordsFor(
  issue: Issue,
  value: YamlValue | undefined,
): { code: string; values: MessageValues } {
  switch (issue.code) {
    case 'invalid_value':
      return { code: 'unknown-value', values: choicesFor(issue.values.map(String), value) };
    case 'too_small':
      return {
        code: issue.origin === 'string' ? 'too-short' : 'too-few',
        values: { limit: String(issue.minimum), ...lengthOf(value) },
      };
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too-long' : 'too-many',
        values: { limit: String(issue.maximum), ...lengthOf(value) },
      };
    case 'custom': {
      const { code = 'not-valid', ...values } = (issue.params ?? {}) as Record<string, string>;
      const written = typeof value === 'string' ? value : '';
      if (code === 'not-an-identifier' && hasIdentifierShape(written))
        return {
          code: 'wrong-check-character',
          values: { expected: checkCharacter(written.slice(0, 8)) },
        };
      const beyond = DATES.has(code) ? dayBeyondItsMonth(written) : undefined;
      if (beyond !== undefined) return { code: 'no-such-day', values: { ...beyond } };
      return { code, values: { ...values, nearest: MEANT[code]?.(written) } };
    }
    default:
      return { code: 'not-valid', values: {} };
  }
}
