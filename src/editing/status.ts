/** What waits for an editor: the work that is begun, what is ready, and what a date or a change has made due. */
import type { Archive, LivingFile, TextFolder } from '../read/archive.ts';
import type { LedgerState } from '../record/ledger.ts';
import type { Status } from '../record/vocabulary.ts';
import { planAll } from '../release/batch-plan.ts';
import { begunIn, type Begun } from './begun.ts';

/** In the order in which they are told. */
export const DUE = [
  'ready',
  'in review',
  'draft',
  'agreement',
  'embargo',
  'stale translation',
  'never issued',
] as const;
export type Due = (typeof DUE)[number];

export interface Waiting {
  due: Due;
  id: string;
  /** Path from the folder that holds `content/`. */
  file: string;
  title: string;
  /** What there is to know beside the group: a date, a version, a language. */
  note: string | undefined;
}

/** Agreements and embargoes are told so many days before their day. */
const NOTICE_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** A day in words about today: “passed on 2026-11-20”, “in 3 days”; undefined where it is still far. */
function nearness(day: string, today: string): string | undefined {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY);
  if (days < 0) return `passed on ${day}`;
  if (days > NOTICE_DAYS) return undefined;
  return days === 0 ? 'today' : `on ${day}, in ${String(days)} day${days === 1 ? '' : 's'}`;
}

const DUE_OF: Partial<Record<Status, Due>> = { draft: 'draft', in_review: 'in review' };

function waitingText(folder: TextFolder, today: string): Waiting[] {
  const { id, working, agreement, access, translations } = folder;
  if (working === undefined) return [];
  const title = working.partial.title ?? 'without a title';
  const tell = (due: Due, note?: string, file = working.file): Waiting => ({
    due,
    id,
    file,
    title,
    note,
  });
  const waiting: Waiting[] = [];
  const due = DUE_OF[working.status];
  if (due !== undefined) waiting.push(tell(due));
  const review = agreement?.review_on && nearness(agreement.review_on, today);
  if (review !== undefined) waiting.push(tell('agreement', `to be reviewed: ${review}`));
  const until = access && access.level !== 'open' ? access.until : undefined;
  const end = until && nearness(until, today);
  if (end !== undefined) waiting.push(tell('embargo', `${access?.level ?? ''} until: ${end}`));
  for (const { lang, file, status, stale } of translations.values()) {
    if (stale) waiting.push(tell('stale translation', lang, file));
    const begun = DUE_OF[status];
    if (begun !== undefined) waiting.push(tell(begun, lang, file));
  }
  return waiting;
}

function waitingGatherings(begun: readonly Begun[]): Waiting[] {
  return begun.map(({ id, file, title = 'without a title', isInReview }) => ({
    due: isInReview ? 'in review' : 'draft',
    id,
    file,
    title,
    note: undefined,
  }));
}

/** What is begun is told as that. */
function neverIssued(archive: Archive, begun: ReadonlySet<string>): Waiting[] {
  const living: LivingFile[] = [
    archive.people,
    archive.organisations,
    archive.places,
    archive.sources,
    archive.series,
    archive.collections,
  ].flatMap((files) => [...files.values()]);
  const stateOf = (id: string): LedgerState['name'] =>
    archive.ledgers.get(id)?.account.state.name ?? 'none';
  return living
    .filter(({ id }) => stateOf(id) === 'none' && !begun.has(id))
    .map(({ id, file, record }) => {
      const title = 'name' in record ? record.name : record.title;
      return { due: 'never issued', id, file, title, note: undefined };
    });
}

/**
 * Everything that waits, in the order of DUE and of identifiers. What is begun is looked up in the folder of the archive.
 *
 * @param today `2026-11-24`
 */
export function waitingIn(archive: Archive, today: string): Waiting[] {
  const texts = [...archive.testimonies.values(), ...archive.reports.values()];
  const ready = planAll(archive).texts.map(({ id, folder, issue, steps }): Waiting => {
    const versions = steps.map(({ lang, version }) =>
      [`version ${String(version)}`, lang].filter(Boolean).join(' in '),
    );
    return {
      due: 'ready',
      id,
      file: folder.working?.file ?? id,
      title: folder.working?.partial.title ?? 'without a title',
      note: issue ? 'to be issued' : `would become ${versions.join(' and ')}`,
    };
  });
  const begun = begunIn(archive.folder);
  const waiting = [
    ...ready,
    ...texts.flatMap((folder) => waitingText(folder, today)),
    ...waitingGatherings(begun),
    ...neverIssued(archive, new Set(begun.map(({ id }) => id))),
  ];
  return DUE.flatMap((due) => waiting.filter((entry) => entry.due === due));
}
