/** What search says of a question before it shows hits: what was not found, and what else was taken for it. */
import type { NameLine } from '../document.ts';
import { marksIn, stretchesOf } from './marks.ts';
import type { Clause } from './query.ts';
import type { Answer } from './search-index.ts';

export interface Understanding {
  /** What stands in no document, as typed. */
  missing: string[];
  /** Common words that were not looked for, as typed. */
  leftOut: string[];
  /** Other forms that were found for what was typed, as they are written in the hits that are shown. */
  otherForms: string[];
  /** The same question with everything as typed, where other forms were found. */
  asTyped: string | undefined;
  /** Each part with the number of its documents, where all are found and never together. */
  apart: { query: string; typed: string; documents: number }[];
}

const MOST_FORMS = 6;

/** A clause as a reader writes it. */
export function written({ typed, exact, excluded, field }: Clause): string {
  return `${excluded ? '-' : ''}${field === 'name' ? 'name:' : ''}${exact ? `"${typed}"` : typed}`;
}

/** The same clause with no other spelling allowed. */
const asTyped = (clause: Clause) => written({ ...clause, exact: clause.exact || !clause.excluded });

/**
 * The first name of a hit that was given by mistake and that the question asks for: it holds everything that was asked,
 * or all of it was asked for. Where several say so, the one whose correction is in the reader's language.
 *
 * @param lang the language of the page
 */
export function mistakenNameIn({ hits, understood }: Answer, lang: string): NameLine | undefined {
  const clauses = understood.map(({ clause }) => clause).filter(({ excluded }) => !excluded);
  const mistaken = hits
    .flatMap(({ names }) => names.map(({ line }) => line))
    .filter((line) => {
      if (line.role !== 'mistaken' || line.correction === undefined) return false;
      const marks = marksIn(line.text, clauses, true);
      const [whole] = stretchesOf(line.text, marks);
      return (
        new Set(marks.map(({ clause }) => clause)).size === clauses.length ||
        (whole?.start === 0 && whole.end === line.text.length)
      );
    });
  return mistaken.find(({ correction }) => correction?.lang === lang) ?? mistaken[0];
}

/**
 * What became of a question. Forms are told from the hits of the answer, which need not be all.
 *
 * @param filtered whether it was filtered, so that an empty answer says nothing about the words
 */
export function understand({ total, hits, understood }: Answer, filtered = false): Understanding {
  const wanted = understood.filter(({ clause, leftOut }) => !clause.excluded && !leftOut);
  const forms = hits.flatMap(({ found }) =>
    found.filter(({ mark }) => mark.relation !== 'written').map(({ text }) => text.toLowerCase()),
  );
  const otherForms = [...new Set(forms)].slice(0, MOST_FORMS);
  const missing = wanted.filter(({ documents }) => documents === 0);
  return {
    missing: missing.map(({ clause }) => clause.typed),
    leftOut: understood.filter(({ leftOut }) => leftOut).map(({ clause }) => clause.typed),
    otherForms,
    asTyped:
      otherForms.length > 0 ? understood.map(({ clause }) => asTyped(clause)).join(' ') : undefined,
    apart:
      total === 0 && !filtered && missing.length === 0 && wanted.length > 1
        ? wanted.map(({ clause, documents }) => ({
            query: written(clause),
            typed: clause.typed,
            documents,
          }))
        : [],
  };
}
