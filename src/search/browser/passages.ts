/** Which parts of a document a reader is shown, cut to a readable length, with the words found in them. */
import { hasName, type NameLine, type Passage, type SearchDocument } from '../document.ts';
import { marksIn, stretchesOf, type Mark, type Stretch } from './marks.ts';
import type { Clause } from './query.ts';

/** Part of a line, with stretches counted from its own beginning. */
export interface Excerpt<Line> {
  line: Line;
  text: string;
  stretches: Stretch[];
  /** Whether the line goes on before and after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

export interface DrawnDocument {
  names: Excerpt<NameLine>[];
  passages: Excerpt<Passage>[];
  /** Every mark of every line, with the words marked: what the query was found as. */
  found: { mark: Mark; text: string }[];
}

const MOST_PASSAGES = 2;
/** UTF-16 units: three or four lines. */
const LONGEST = 300;
const BEFORE_FIRST_MARK = 90;

/** The nearest place where a word begins, going back; Chinese has none, and is cut where it is. */
function wordStart(text: string, index: number): number {
  const blank = text.lastIndexOf(' ', index);
  const start = blank >= 0 && index - blank < 30 ? blank + 1 : index;
  return isLowSurrogate(text, start) ? start - 1 : start;
}

const isLowSurrogate = (text: string, index: number) => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

function excerptOf<Line extends { text: string }>(
  line: Line,
  marks: readonly Mark[],
): Excerpt<Line> {
  const { text } = line;
  const stretches = stretchesOf(text, marks);
  const first = stretches[0]?.start ?? 0;
  const fits = text.length <= LONGEST;
  const start = fits || first <= BEFORE_FIRST_MARK ? 0 : wordStart(text, first - BEFORE_FIRST_MARK);
  const end = text.length - start <= LONGEST ? text.length : wordStart(text, start + LONGEST);
  return {
    line,
    text: text.slice(start, end).trimEnd(),
    stretches: stretches
      .filter((stretch) => stretch.start < end && stretch.end > start)
      .map((stretch) => ({
        start: Math.max(stretch.start - start, 0),
        end: Math.min(stretch.end, end) - start,
      })),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

interface Candidate {
  passage: Passage;
  marks: Mark[];
}

const clausesIn = (marks: readonly Mark[]) => new Set(marks.map(({ clause }) => clause));

/** What a claim or a description says is shown in any case: what was found may make no sense without it. */
function leads({ kind }: SearchDocument): boolean {
  return !['testimony', 'report', 'collection', 'source'].includes(kind);
}

/**
 * Chooses at most two passages: those that hold most of the clauses that no chosen one holds, then those with most marks,
 * then the first. Where nothing is marked, the first passage stands for the document.
 */
function choose(candidates: readonly Candidate[], document: SearchDocument): Candidate[] {
  const [lead] = candidates;
  const chosen = leads(document) && lead !== undefined ? [lead] : [];
  const marked = candidates.filter(({ marks }) => marks.length > 0);
  while (chosen.length < MOST_PASSAGES) {
    const seen = new Set(chosen.flatMap(({ marks }) => [...clausesIn(marks)]));
    const gain = ({ marks }: Candidate) =>
      [...clausesIn(marks)].filter((clause) => !seen.has(clause)).length;
    const [best] = marked
      .filter((candidate) => !chosen.includes(candidate))
      .sort((a, b) => gain(b) - gain(a) || b.marks.length - a.marks.length);
    if (best === undefined || (leads(document) && gain(best) === 0)) break;
    chosen.push(best);
  }
  if (chosen.length === 0 && lead !== undefined && document.kind !== 'source') chosen.push(lead);
  return candidates.filter((candidate) => chosen.includes(candidate));
}

/** Draws a document as the answer to a query. */
export function drawDocument(document: SearchDocument, clauses: readonly Clause[]): DrawnDocument {
  const names = document.names.map((line) => ({
    line,
    marks: line.role === 'heading' ? [] : marksIn(line.text, clauses, hasName(document.kind)),
  }));
  const passages = document.passages.map((passage) => ({
    passage,
    marks: marksIn(passage.text, clauses),
  }));
  const [title] = names;
  return {
    names: names
      .filter((name) => name === title || name.marks.length > 0)
      .map(({ line, marks }) => excerptOf(line, marks)),
    passages: choose(passages, document).map(({ passage, marks }) => excerptOf(passage, marks)),
    found: [
      ...names.flatMap(({ line, marks }) =>
        marks.map((mark) => ({ mark, text: line.text.slice(mark.start, mark.end) })),
      ),
      ...passages.flatMap(({ passage, marks }) =>
        marks.map((mark) => ({ mark, text: passage.text.slice(mark.start, mark.end) })),
      ),
    ],
  };
}
