/** What the fields of a text are called where readers see them; those without a heading of their own, in plain words. */
import { stringsFor } from '../i18n/strings.ts';
import type { Claim, Report } from '../record/report.ts';
import type { Testimony } from '../record/testimony.ts';

const t = stringsFor('en');

type TextField = Exclude<
  keyof Testimony | keyof Report,
  'schema' | 'status' | 'agreement' | 'access'
>;

const FIELD_LABELS: Readonly<Record<TextField | 'translator', string>> = {
  title: 'Title',
  summary: 'Summary',
  lang: t('source.language'),
  translator: 'Translator',
  rights: t('record.licence'),
  form: 'Form',
  narrators: 'Narrators',
  contributors: 'Contributors',
  basis: t('facts.basis'),
  recorded: t('facts.recorded'),
  period: t('facts.period'),
  document: t('facts.document'),
  publisher: t('facts.publisher'),
  issued: t('facts.issued'),
  report_type: 'Kind of document',
  people: t('mentioned.people'),
  places: t('mentioned.places'),
  organisations: t('mentioned.organisations'),
  acts: t('mentioned.acts'),
  reason_given: t('reasons.given'),
  reason_believed: t('reasons.believed'),
  sources: t('sources.heading'),
  verification: t('nav.verification'),
  content_notes: 'Content notes',
  attribution: t('attribution.heading'),
  method: t('method.heading'),
  limits: t('limits.heading'),
  claims: t('ledger.heading'),
  responses: t('responses.heading', { count: 1 }),
  discrepancies: t('discrepancies.heading'),
  corrections: t('corrections.heading'),
  media: t('pictures.heading'),
  related: t('related.heading'),
};

const CLAIM_LABELS: Readonly<Record<Exclude<keyof Claim, 'id' | 'text'>, string>> = {
  asserted_by: t('ledger.who'),
  about: t('claim.about'),
  figures: t('claim.figure'),
  assessment: t('ledger.assessment'),
  note: t('claim.note'),
  evidence: t('claim.evidence'),
  relations: 'Relations',
  retired: t('claim.retired'),
};

const labelIn = (labels: Readonly<Record<string, string>>, name: string) => labels[name] ?? name;

/** @example labelOfField('recorded') // 'Recorded' */
export const labelOfField = (name: string): string => labelIn(FIELD_LABELS, name);

/** @example labelOfClaimField('c07', 'note') // 'Claim c07, Note' */
export function labelOfClaimField(claim: string, name: string): string {
  const own = `${t('role.claim')} ${claim}`;
  return name === 'text' ? own : `${own}, ${labelIn(CLAIM_LABELS, name)}`;
}
