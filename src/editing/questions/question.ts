/** One question of `npm run new`: what it asks, and the field of the record that its answer becomes. */
import { z } from 'astro/zod';
import { fieldNotes } from '../../record/field.ts';
import type { Kind } from '../../record/identifier.ts';

export interface Question {
  /** The flag that answers it without being asked: `--title`. */
  flag: string;
  ask: string;
  /** Why it is asked and what a good answer is, in a sentence or two. */
  why: string;
  /** Says which answers are right. */
  field: z.ZodType;
  /** Where the first word of the answer is the field: what the words after it become. */
  reason?: z.ZodType;
  /** The first word that needs no others after it. */
  alone?: string;
  /** May stay without an answer in a draft. */
  isOptional?: true;
  /** Taken where nothing is answered. */
  fallback?: string;
}

const inner = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodOptional ? inner(field.unwrap() as z.ZodType) : field;

/** Whether an answer may name several of the choices. */
export function takesSeveral({ field }: Question): boolean {
  return inner(field) instanceof z.ZodArray;
}

/** The words that may be answered; none where any words may. */
export function choicesOf({ field }: Question): readonly string[] {
  const own = inner(field);
  const choice = own instanceof z.ZodArray ? own.element : own;
  return choice instanceof z.ZodEnum ? choice.options.map(String) : [];
}

/** The kind of record that is picked; undefined where the answer names none. */
export function kindPicked({ field }: Question): Kind | undefined {
  return fieldNotes.get(inner(field))?.names?.[0];
}
