/** What a batch will bring to readers, before anything of it is written. */
import { withoutFrozenHead } from '../disclose/words.ts';
import { authorityFile } from '../disclose/reach.ts';
import type { Archive } from '../read/archive.ts';
import { renderText } from '../text/markdown.ts';
import type { BatchPlan } from './batch-plan.ts';
import { changesForReaders, type Change } from './changes-for-readers.ts';
import { standingVersion, type Step, type TextPlan } from './text-plan.ts';

/** One version to be. */
export interface ComingVersion {
  id: string;
  title: string;
  /** Of a translation. */
  lang: string | undefined;
  version: number;
  /** The version that readers see now; undefined where they see none. */
  against: number | undefined;
  /** Against that version. */
  changes: Change[];
  paragraphs: number;
  claims: number;
}

export interface Coming {
  versions: ComingVersion[];
  /** Records that become public along, with what they are called. */
  issued: { id: string; title: string }[];
  /** Whether readers have to be told what changed. */
  needsSentence: boolean;
}

function standingFile(archive: Archive, { id, folder }: TextPlan, { role, lang }: Step) {
  const standing = standingVersion(archive.ledgers.get(id), lang);
  if (standing === undefined) return undefined;
  return role === 'original'
    ? folder.frozen.get(standing.version)
    : folder.frozenTranslations.get(standing.file);
}

function comingVersion(archive: Archive, plan: TextPlan, step: Step): ComingVersion {
  const { fields, lang, version, working } = step;
  const standing = standingFile(archive, plan, step);
  const { claims, title } = fields;
  return {
    id: plan.id,
    title: String(title),
    lang,
    version,
    against: standing?.version,
    changes:
      standing === undefined
        ? []
        : changesForReaders(
            { fields: plain(withoutFrozenHead(standing.record)), body: standing.body },
            { fields: plain(fields), body: working.body },
          ),
    paragraphs: renderText(working.body).text.paragraphs,
    claims: Array.isArray(claims) ? claims.length : 0,
  };
}

/** Without fields that are written as undefined, which stand in no file. */
const plain = (fields: Record<string, unknown>) =>
  JSON.parse(JSON.stringify(fields)) as Record<string, unknown>;

function titleOf(archive: Archive, id: string): string {
  const record = authorityFile(archive, id)?.record;
  if (record === undefined) return '';
  return 'name' in record ? record.name : record.title;
}

/** What a plan brings. What only disclosure finds out, entries of lists and what they name, is issued beside it. */
export function comingOf(archive: Archive, { texts, issues }: BatchPlan): Coming {
  const versions = texts.flatMap((plan) =>
    plan.steps.map((step) => comingVersion(archive, plan, step)),
  );
  const listed = texts
    .filter(({ issue }) => issue)
    .map(({ id, folder }) => ({ id, title: folder.working?.partial.title ?? '' }));
  return {
    versions,
    issued: [...listed, ...issues.map((id) => ({ id, title: titleOf(archive, id) }))],
    needsSentence: versions.some(({ version }) => version > 1),
  };
}
