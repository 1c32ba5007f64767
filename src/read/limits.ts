/** How long front matter may be, and which names of fields may not begin a text. */
import { reportSchema } from '../record/report.ts';
import { testimonySchema } from '../record/testimony.ts';
import { PRIVATE_KEYS } from './private-keys.ts';

/** In bytes. A report carries many claims. */
export const LIMITS = { text: 64 * 1024, report: 512 * 1024 } as const;

/** A text that begins with one of these is front matter that slipped out: “Q: …” is speech and not among them. */
export const SLIPPED_KEYS: ReadonlySet<string> = new Set([
  ...Object.keys(testimonySchema.shape),
  ...Object.keys(reportSchema.shape),
  ...PRIVATE_KEYS,
  'translator',
  'source_hash',
]);
