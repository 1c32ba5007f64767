/** The sentences that the search page writes while it runs, handed over in an attribute: few, and in one language. */
import type { StringKey } from '../i18n/strings.ts';
import type { Entry, StringValues } from '../i18n/message.ts';

export type SearchStringKey = Extract<
  StringKey,
  | `search.${string}`
  | `join.${string}`
  | `kind.${string}`
  | 'claim.by'
  | `vocabulary.content_note.${string}`
  | `vocabulary.act.${string}`
  | `vocabulary.verification.${string}`
>;
export type SearchStrings = Partial<Record<SearchStringKey, Entry>>;
export type Say = (key: SearchStringKey, values?: StringValues) => string;
