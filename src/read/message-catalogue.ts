/**
 * Every mistake by its stable code: one sentence that says what is wrong, one that says what to do. The codes of `record/`
 * and `text/` have their words here too.
 */
import { ARCHIVE_MESSAGES } from './catalogue/archive.ts';
import { COMPANIONS_MESSAGES } from './catalogue/companions.ts';
import { EDITORIAL_MESSAGES } from './catalogue/editorial.ts';
import { FIELDS_MESSAGES } from './catalogue/fields.ts';
import { FILES_MESSAGES } from './catalogue/files.ts';
import { MARKUP_MESSAGES } from './catalogue/markup.ts';
import { PRIVATE_MESSAGES } from './catalogue/private.ts';
import { RECORDS_MESSAGES } from './catalogue/records.ts';
import { REFERENCES_MESSAGES } from './catalogue/references.ts';
import { SERIES_MESSAGES } from './catalogue/series.ts';
import { YAML_MESSAGES } from './catalogue/yaml.ts';

export const TABLES = [
  FILES_MESSAGES,
  YAML_MESSAGES,
  FIELDS_MESSAGES,
  RECORDS_MESSAGES,
  SERIES_MESSAGES,
  PRIVATE_MESSAGES,
  COMPANIONS_MESSAGES,
  ARCHIVE_MESSAGES,
  MARKUP_MESSAGES,
  REFERENCES_MESSAGES,
  EDITORIAL_MESSAGES,
] as const;

export const MESSAGES = {
  ...FILES_MESSAGES,
  ...YAML_MESSAGES,
  ...FIELDS_MESSAGES,
  ...RECORDS_MESSAGES,
  ...SERIES_MESSAGES,
  ...PRIVATE_MESSAGES,
  ...COMPANIONS_MESSAGES,
  ...ARCHIVE_MESSAGES,
  ...MARKUP_MESSAGES,
  ...REFERENCES_MESSAGES,
  ...EDITORIAL_MESSAGES,
} as const;
