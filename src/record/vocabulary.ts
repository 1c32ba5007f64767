/**
 * The closed lists of the archive. A value's label stands in the interface strings under
 * `vocabulary.<list>.<value>`; what a value means for an editor stands in the documentation.
 */

export const STATUSES = ['draft', 'in_review', 'ready'] as const;
export const AGREEMENT_BASES = ['consented', 'public_source', 'pending', 'revoked'] as const;
export const USES = ['read', 'copy', 'permanent'] as const;
export const ACCESS_LEVELS = ['open', 'listed', 'closed'] as const;

export const FORMS = [
  'first_person',
  'interview',
  'hearing',
  'court',
  'affidavit',
  'memoir',
  'summary_of_published_account',
] as const;
export const NARRATOR_MODES = ['named', 'pseudonym', 'anonymous'] as const;
export const CONTRIBUTOR_ROLES = [
  'interviewer',
  'co_author',
  'interpreter',
  'translator',
  'transcriber',
  'editor',
] as const;
export const KNOWLEDGE_BASES = ['firsthand', 'family', 'secondhand'] as const;
export const PERSON_ROLES = [
  'subject',
  'witness',
  'alleged_perpetrator',
  'official',
  'mentioned',
] as const;
export const PLACE_ROLES = ['detention', 'forced_labour', 'residence', 'origin', 'event'] as const;
export const ORGANISATION_ROLES = [
  'employer',
  'operator',
  'accused',
  'publisher',
  'mentioned',
] as const;
export const SOURCE_USES = ['account', 'evidence', 'reply', 'bibliographic'] as const;
export const VERIFICATION_LEVELS = [
  'unverified',
  'single_source',
  'corroborated',
  'documented',
  'court_established',
] as const;
export const CONTENT_NOTES = [
  'torture',
  'sexual_violence',
  'death',
  'child_harm',
  'suicide',
  'medical_detail',
  'none',
] as const;

/**
 * Notes that stand beside a record in lists and feeds. `sexual_violence` is told before the words and beside their
 * passages alone: in lists it would name survivors.
 */
export const LISTED_CONTENT_NOTES: readonly ContentNote[] = [
  'torture',
  'death',
  'child_harm',
  'suicide',
  'medical_detail',
];

/** Acts by which records may be listed and counted. */
export const LISTED_ACTS = [
  'detention',
  'arrest',
  'enforced_disappearance',
  'abduction',
  'house_arrest',
  'mass_roundup',
  'torture',
  'psychological_abuse',
  'surveillance',
  'collective_punishment',
  'forced_labour',
  'forced_marriage',
  'killing',
  'death_in_detention',
  'denial_of_medical_care',
  'illegal_search',
  'displacement',
  'travel_restriction',
  'denial_of_return',
  'religious_restriction',
  'language_ban',
  'cultural_ban',
  'family_separation',
  'political_indoctrination',
  'house_demolition',
  'transnational_repression',
  'forced_return',
] as const;
/** Acts shown on the record alone, in no list, facet, count, feed or card: they would make a list of survivors. */
export const UNLISTED_ACTS = [
  'rape',
  'sexual_assault',
  'forced_sterilisation',
  'forced_contraception',
  'forced_abortion',
] as const;
export const ACTS = [...LISTED_ACTS, ...UNLISTED_ACTS] as const;

export const REPORT_TYPES = [
  'news',
  'ngo_report',
  'un_document',
  'tribunal',
  'leak',
  'statute',
  'statistics',
  'academic',
  'state_document',
  'compilation',
] as const;
export const ASSESSMENTS = [
  'confirmed',
  'imprecise',
  'wrong',
  'unverified',
  'ambiguous',
  'as_told',
  'opinion',
  'not_a_claim',
] as const;
/** Assessments that must rest on evidence. */
export const ASSESSMENTS_WITH_EVIDENCE = [
  'confirmed',
  'imprecise',
  'wrong',
  'as_told',
] as const satisfies readonly (typeof ASSESSMENTS)[number][];
export const RELATION_KINDS = ['contradicts', 'supports', 'restates', 'corrects'] as const;

export const NAME_KINDS = [
  'official',
  'transliteration',
  'also_known_as',
  'misattribution',
] as const;
export const IDENTIFIER_SCHEMES = [
  'wikidata',
  'viaf',
  'geonames',
  'uyghur_tribunal',
  'xinjiang_victims_database',
  'utjd',
  'cecc',
] as const;
export const LAST_KNOWN = [
  'detained',
  'sentenced',
  'imprisoned',
  'released',
  'abroad',
  'died',
  'missing',
  'unknown',
] as const;
export const PRECISIONS = [
  'country',
  'region',
  'prefecture',
  'county',
  'settlement',
  'facility',
] as const;

/** CSL 1.0.2 item types that the archive uses. */
export const SOURCE_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'motion_picture',
  'paper-conference',
  'personal_communication',
  'post',
  'post-weblog',
  'report',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;
export const RELIABILITIES = ['high', 'fair', 'pointer_only'] as const;
export const STANCES = ['independent', 'advocacy', 'state', 'party'] as const;
export const READINGS = ['original', 'copy', 'excerpt'] as const;

export const REPOSITORIES = ['private', 'public'] as const;
export const LEDGER_OPERATIONS = [
  'issue',
  'release',
  'redact',
  'withdraw',
  'move',
  'erase',
] as const;

export type Status = (typeof STATUSES)[number];
export type AgreementBasis = (typeof AGREEMENT_BASES)[number];
export type Use = (typeof USES)[number];
export type AccessLevel = (typeof ACCESS_LEVELS)[number];
export type Act = (typeof ACTS)[number];
export type ContentNote = (typeof CONTENT_NOTES)[number];
export type Assessment = (typeof ASSESSMENTS)[number];
export type RelationKind = (typeof RELATION_KINDS)[number];
export type LedgerOperation = (typeof LEDGER_OPERATIONS)[number];

/** Whether a figure of a series was published so, or worked out from published ones. */
export const ROW_KINDS = ['reported', 'derived'] as const;
/** `S`: read in the source that is named. `U`: uncertain, or sources do not agree; a note says why. */
export const CERTAINTIES = ['S', 'U'] as const;
