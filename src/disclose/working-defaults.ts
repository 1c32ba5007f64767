/** What stands in the preview where a draft lacks a field: something neutral that every page can show. */
import type { TextTypes } from '../read/archive.ts';
import type { TextKind } from '../record/identifier.ts';
import type { PublicTypes } from './public-archive.ts';

/** EDTF for a date that nobody knows, neither its beginning nor its end. */
const UNKNOWN_DATE = '/';

type Defaults<K extends TextKind> = Omit<PublicTypes[K], 'title' | 'lang' | 'rights'>;

const TESTIMONY: Defaults<'testimony'> = {
  schema: 1,
  summary: '…',
  form: 'summary_of_published_account',
  narrators: [],
  basis: 'secondhand',
  recorded: UNKNOWN_DATE,
  sources: [],
  verification: { level: 'unverified', note: '…' },
  content_notes: ['none'],
};
const REPORT: Defaults<'report'> = {
  schema: 1,
  summary: '…',
  publisher: '',
  issued: UNKNOWN_DATE,
  report_type: 'compilation',
  sources: [],
  content_notes: ['none'],
  method: '…',
  limits: '…',
  claims: [],
};
const DEFAULTS: { [K in TextKind]: Defaults<K> } = { testimony: TESTIMONY, report: REPORT };

/** A draft made whole, with the names of the fields that it lacks. */
export interface Completed<K extends TextKind> {
  record: PublicTypes[K];
  missing: string[];
}

/**
 * A working record with something neutral in place of what it lacks, and without what governs it.
 *
 * @param whole what is known beside the record: its identifier serves as title, the archive's licence as rights
 */
export function completeRecord<K extends TextKind>(
  kind: K,
  partial: Partial<TextTypes[K]>,
  whole: { id: string; lang: string; licence: string },
): Completed<K> {
  const { status: _status, agreement: _agreement, access: _access, ...written } = partial;
  const defaults = {
    ...DEFAULTS[kind],
    title: whole.id,
    lang: whole.lang,
    rights: { licence: whole.licence },
  };
  return {
    record: { ...defaults, ...written } as unknown as PublicTypes[K],
    missing: Object.keys(defaults).filter((field) => !(field in written)),
  };
}
