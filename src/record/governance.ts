/** Three independent facts about a text, none of them a boolean: the editors' work, the ground it stands on, its access. */
import { z } from 'astro/zod';
import { day, fieldNotes, text } from './field.ts';
import { AGREEMENT_BASES, STATUSES, USES, type AgreementBasis, type Use } from './vocabulary.ts';

/** The editors' work alone; it never hides what was released. */
export const statusSchema = z.enum(STATUSES);

/** On what ground a text may be shown. */
export const agreementSchema = z.strictObject({
  basis: z.enum(AGREEMENT_BASES),
  reason: text(1, 2000).register(fieldNotes, { unpublished: true }),
  uses: z.array(z.enum(USES)),
  review_on: day().optional(),
});

/** The grounds on which something may be shown. */
const SHOWABLE: readonly AgreementBasis[] = ['consented', 'public_source'];

/**
 * Whether an agreement allows words to be shown at all, whatever the access.
 *
 * @example allowsReading({ basis: 'pending', uses: ['read'] }) // false
 */
export function allowsReading(agreement: { basis: AgreementBasis; uses: readonly Use[] }): boolean {
  return SHOWABLE.includes(agreement.basis) && agreement.uses.includes('read');
}

/** How much may be shown now. A date that has passed opens nothing by itself. */
export const accessSchema = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('open') }),
  z.strictObject({ level: z.literal('listed'), until: day().optional(), reason: text(1, 300) }),
  z.strictObject({ level: z.literal('closed'), until: day().optional(), reason: text(1, 300) }),
]);

/** Whose words they are, and under which licence or rights statement. */
export const rightsSchema = z.strictObject({
  licence: z
    .string()
    .refine(
      (value) =>
        /^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(value) ||
        /^https?:\/\/rightsstatements\.org\/vocab\/[A-Za-z-]+\/1\.0\/$/.test(value),
      { params: { code: 'not-a-licence' } },
    ),
  holder: text(1, 200).optional(),
});

export type Agreement = z.infer<typeof agreementSchema>;
export type Access = z.infer<typeof accessSchema>;
