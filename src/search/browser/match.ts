/** Which documents hold what a reader asks for, and in what order: sets and sums over what the index says of each key. */
import type { Token } from '../../text/normalise.ts';
import { keyOf, type Field } from '../key.ts';
import { wholeName } from '../names/name-keys.ts';
import { rootOf } from '../root.ts';
import type { Ask } from './pagefind.ts';
import type { Posting } from './postings.ts';
import type { Clause } from './query.ts';

/** How what stands in a text is related to what was typed. */
export type Relation = 'written' | 'spelling' | 'ending';

/**
 * Where something stands in a document, as slots of the index: it begins `before` each position and takes up `width`.
 * Places are no objects of their own, since a common word has a million of them in a large archive, and are read where
 * they are needed.
 */
interface Places {
  at: Pick<Posting, 'positions'>;
  slots: Slots;
}

interface Slots {
  before: number;
  width: number;
}

interface Found {
  score: number;
  places: Places[];
}
type FoundById = Map<string, Found>;

/** What became of one clause. */
export interface Understood {
  clause: Clause;
  /** In how many documents it was found by itself. */
  documents: number;
  /** Too common to be looked for: it was left out of the question. */
  leftOut: boolean;
}

export interface Matches {
  understood: Understood[];
  /** Best first; equal ones by identifier, so that an answer is the same each time. */
  ids: string[];
}

/** A name counts more than a mention, a word as typed more than another spelling, and that more than another ending. */
const FIELD_WEIGHT: Readonly<Record<Field, number>> = { name: 4, text: 1 };
const RELATION_WEIGHT: Readonly<Record<Relation, number>> = {
  written: 1,
  spelling: 0.8,
  ending: 0.5,
};
/** Words that stand side by side as they were typed. */
const SIDE_BY_SIDE = 1.5;
/** A name that was typed whole: its bearers stand before whatever else has more of its words. */
const WHOLE_NAME = 1000;
const FIELDS: readonly Field[] = ['name', 'text'];

interface Question {
  key: string;
  weight: number;
  /** Undefined where the key does not say where its token stands. */
  slots: Slots | undefined;
}

/** The index writes one slot for a token that is its own folded form, else two: the folded form, then the exact one. */
const SLOTS = {
  written: { before: 0, width: 1 },
  folded: { before: 0, width: 2 },
  exact: { before: 1, width: 2 },
} as const;

/** Every key under which a token may stand in the index. */
function questionsFor(
  { exact, folded }: Token,
  { exact: asTyped, field: only }: Clause,
): Question[] {
  const root = rootOf(folded);
  const ask = (
    form: string,
    field: Field,
    kind: keyof typeof SLOTS,
    relation: Relation,
  ): Question => ({
    key: keyOf(form, `${field}.${kind}`),
    weight: FIELD_WEIGHT[field] * RELATION_WEIGHT[relation],
    slots: SLOTS[kind],
  });
  const fields = only === 'name' ? FIELDS.filter((field) => field === 'name') : FIELDS;
  const questions = fields.flatMap((field) => {
    const written =
      exact === folded
        ? ask(folded, field, 'written', 'written')
        : ask(exact, field, 'exact', 'written');
    if (asTyped) return [written];
    return [
      written,
      ask(folded, field, 'folded', 'spelling'),
      ...(exact === folded ? [] : [ask(folded, field, 'written', 'spelling')]),
      ...(root === folded
        ? []
        : [ask(root, field, 'written', 'ending'), ask(root, field, 'folded', 'ending')]),
    ];
  });
  // Where a word stands with another ending is known of the whole document alone.
  if (asTyped || only === 'name') return questions;
  return [
    ...questions,
    { key: keyOf(root, 'root'), weight: RELATION_WEIGHT.ending, slots: undefined },
  ];
}

type Answered = [question: Question, postings: readonly Posting[]][];

async function askFor(token: Token, clause: Clause, ask: Ask): Promise<Answered> {
  return await Promise.all(
    questionsFor(token, clause).map(async (question): Promise<Answered[number]> => [
      question,
      await ask(question.key),
    ]),
  );
}

/** What the answers for one token say of each document, or of each of those that are still in question. */
function gather(answered: Answered, within?: FoundById): FoundById {
  const found: FoundById = new Map();
  for (const [{ weight, slots }, postings] of answered)
    for (const posting of postings) {
      const { id, score } = posting;
      if (within?.has(id) === false) continue;
      const places = slots === undefined ? [] : [{ at: posting, slots }];
      const entry = found.get(id);
      if (entry === undefined) found.set(id, { score: score * weight, places });
      else {
        entry.score += score * weight;
        entry.places.push(...places);
      }
    }
  return found;
}

/** Those of `first` that have one of `second` so far ahead: both ascend, so one walk over both finds them. */
function followed(first: readonly number[], second: readonly number[], ahead: number): number[] {
  const found: number[] = [];
  let index = 0;
  for (const position of first) {
    while ((second[index] ?? Infinity) < position + ahead) index += 1;
    if (second[index] === position + ahead) found.push(position);
  }
  return found;
}

/** Runs that go on where the places of `first` end. */
function joinPlaces(first: readonly Places[], second: readonly Places[]): Places[] {
  const nexts = second.map(({ at, slots }) => [at.positions, slots] as const);
  return first.flatMap(({ at, slots: { before, width } }) => {
    const begun = at.positions;
    return nexts.flatMap(([next, slots]) => {
      const positions = followed(begun, next, width - before + slots.before);
      return positions.length === 0
        ? []
        : [{ at: { positions }, slots: { before, width: width + slots.width } }];
    });
  });
}

/** Documents in which what is found next goes on where the runs end. */
function goOn(runs: FoundById, next: FoundById): FoundById {
  const joined: FoundById = new Map();
  for (const [id, { score, places }] of next) {
    const run = runs.get(id);
    const whole = run === undefined ? [] : joinPlaces(run.places, places);
    if (run !== undefined && whole.length > 0)
      joined.set(id, { score: run.score + score, places: whole });
  }
  return joined;
}

/** Documents in which the tokens of a way stand side by side. Each token is looked for where all before it stand. */
async function findWay(tokens: readonly Token[], clause: Clause, ask: Ask): Promise<FoundById> {
  const [first = [], ...others] = await Promise.all(
    tokens.map((token) => askFor(token, clause, ask)),
  );
  return others.reduce((runs, next) => goOn(runs, gather(next, runs)), gather(first));
}

async function findClause(clause: Clause, ask: Ask): Promise<FoundById> {
  const found: FoundById = new Map();
  for (const tokens of clause.ways)
    for (const [id, { score, places }] of await findWay(tokens, clause, ask)) {
      const entry = found.get(id);
      found.set(id, {
        score: Math.max(score, entry?.score ?? 0),
        places: [...(entry?.places ?? []), ...places],
      });
    }
  return found;
}

/** Documents that hold every clause, with the sum of what each says about them. */
function inAll(clauses: readonly FoundById[]): Map<string, number> {
  const scores = new Map<string, number>();
  const [first = new Map<string, Found>()] = clauses;
  for (const id of first.keys()) {
    const founds = clauses.map((found) => found.get(id));
    if (founds.includes(undefined)) continue;
    const pairs = founds.filter((found, index) => {
      const before = founds[index - 1];
      return before !== undefined && joinPlaces(before.places, found?.places ?? []).length > 0;
    });
    const sum = founds.reduce((total, found) => total + (found?.score ?? 0), 0);
    scores.set(id, sum * SIDE_BY_SIDE ** pairs.length);
  }
  return scores;
}

/** Whether a clause is one word that stands nearly everywhere. In quotes it is meant. */
function isCommon({ ways, exact, excluded, field }: Clause, common: ReadonlySet<string>): boolean {
  const [token, ...more] = ways.flat();
  if (exact || excluded || field === 'name' || token === undefined || more.length > 0) return false;
  return common.has(keyOf(token.folded, 'text.written'));
}

/**
 * Finds the documents that hold every clause and none that is excluded. A clause that stands in no document at all is
 * left out of the condition and says so in `understood`, and so is a common word beside others; where nothing is left,
 * nothing is found.
 */
export async function findMatches(
  clauses: readonly Clause[],
  ask: Ask,
  common: ReadonlySet<string> = new Set(),
): Promise<Matches> {
  const rare = clauses.filter((clause) => !isCommon(clause, common));
  const asked = rare.some(({ excluded }) => !excluded) ? rare : clauses;
  const found = await Promise.all(
    clauses.map(async (clause): Promise<FoundById> =>
      asked.includes(clause) ? await findClause(clause, ask) : new Map(),
    ),
  );
  const understood = clauses.map((clause, index) => ({
    clause,
    documents: found[index]?.size ?? 0,
    leftOut: !asked.includes(clause),
  }));
  const wanted = found.filter(
    (documents, index) => clauses[index]?.excluded === false && documents.size > 0,
  );
  const whole = wholeName(
    clauses.flatMap(({ typed, excluded }) => (excluded ? [] : [typed])).join(' '),
  );
  const bearers = new Set(
    whole === '' || wanted.length === 0
      ? []
      : (await ask(keyOf(whole, 'name.whole'))).map(({ id }) => id),
  );
  const rank = (id: string, score: number) => (bearers.has(id) ? score + WHOLE_NAME : score);
  const unwanted = found.filter((_, index) => clauses[index]?.excluded === true);
  const ids = [...inAll(wanted)]
    .filter(([id]) => !unwanted.some((documents) => documents.has(id)))
    .map(([id, score]) => [id, rank(id, score)] as const)
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a < b ? -1 : 1))
    .map(([id]) => id);
  return { understood, ids };
}
