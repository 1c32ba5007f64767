/** What of one testimony or report there is to release, and why not. */
import { isDeepStrictEqual } from 'node:util';
import { withoutFrozenHead } from '../disclose/words.ts';
import type {
  Archive,
  FileText,
  FrozenText,
  Ledger,
  TextFolder,
  WorkingTranslation,
} from '../read/archive.ts';
import { allowsReading } from '../record/governance.ts';
import { isTextKind, kindOf } from '../record/identifier.ts';
import type { LedgerVersion } from '../record/ledger.ts';
import type { Problem, Severity } from '../record/problem.ts';
import { frozenFieldsOf, type FrozenRole } from './frozen-file.ts';
import { refusal, type RefusalCode } from './refusal.ts';

/** One frozen version to be. */
export interface Step {
  role: FrozenRole;
  /** Of a translation; the original has none. */
  lang: string | undefined;
  working: FileText & { lang: string };
  fields: Record<string, unknown>;
  version: number;
}

export interface TextPlan {
  id: string;
  folder: TextFolder;
  /** A listed record is issued, and its words stay where they are. */
  issue: boolean;
  /** The original first. */
  steps: Step[];
}

/** A plan, or reasons why there is none; warnings may stand beside a plan. */
export interface Planned {
  plan: TextPlan | undefined;
  problems: Problem[];
}

/** The folder of a testimony or report, if that is what an identifier names. */
export function textFolder(archive: Archive, id: string): TextFolder | undefined {
  if (!isTextKind(kindOf(id))) return undefined;
  return archive.testimonies.get(id) ?? archive.reports.get(id);
}

/** The version of one text that stands now. */
export function standingVersion(
  ledger: Ledger | undefined,
  lang: string | undefined,
): LedgerVersion | undefined {
  const newest = ledger?.account.versions.findLast((version) => version.lang === lang);
  return newest?.state === 'active' ? newest : undefined;
}

function nextVersion(ledger: Ledger | undefined, lang: string | undefined): number {
  return (ledger?.account.versions.filter((version) => version.lang === lang).length ?? 0) + 1;
}

/** Whether a text says what a frozen one says, word for word. */
function saysTheSame(
  fields: Record<string, unknown>,
  body: string,
  frozen: { record: object; body: string } | undefined,
): boolean {
  return (
    frozen !== undefined &&
    frozen.body === body &&
    isDeepStrictEqual(plain(fields), plain(withoutFrozenHead(frozen.record)))
  );
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

class Planner {
  readonly #folder: TextFolder;
  readonly #ledger: Ledger | undefined;
  readonly #file: string;
  readonly problems: Problem[] = [];

  constructor(folder: TextFolder, ledger: Ledger | undefined, file: string) {
    this.#folder = folder;
    this.#ledger = ledger;
    this.#file = file;
  }

  say(
    code: RefusalCode,
    values: Record<string, string> = {},
    severity: Severity = 'error',
    file = this.#file,
  ): void {
    this.problems.push(refusal(code, file, { id: this.#folder.id, ...values }, severity));
  }

  /** The original, where its words differ from those that stand. */
  original(): Step | undefined {
    const { kind, working, frozen } = this.#folder;
    if (working?.record === undefined) return undefined;
    const fields = frozenFieldsOf('original', kind, working.record);
    const standing = standingVersion(this.#ledger, undefined);
    const present = standing && frozen.get(standing.version);
    if (saysTheSame(fields, working.body, present)) return undefined;
    return {
      role: 'original',
      lang: undefined,
      working,
      fields,
      version: nextVersion(this.#ledger, undefined),
    };
  }

  /** A translation, where its words or its original differ from those that stand. */
  translation(file: WorkingTranslation, original: Step | undefined): Step | undefined {
    const { kind, working, frozenTranslations } = this.#folder;
    if (file.status !== 'ready' || file.record === undefined) return undefined;
    const fields = frozenFieldsOf('translation', kind, file.record);
    const standing = standingVersion(this.#ledger, file.lang);
    const present = standing && frozenTranslations.get(standing.file);
    const translated = original?.version ?? standingVersion(this.#ledger, undefined)?.version;
    const isSame =
      saysTheSame(fields, file.body, present) &&
      (file.stale || present?.record.translates?.version === translated);
    if (isSame) return undefined;
    if (file.stale) {
      this.say('translation-is-stale', { hash: working?.sha256 ?? '' }, 'warning', file.file);
      return undefined;
    }
    const version = nextVersion(this.#ledger, file.lang);
    return { role: 'translation', lang: file.lang, working: file, fields, version };
  }

  /** Whether present agreement and access let words be released; what speaks against it is said. */
  mayRelease(isPublicRepository: boolean): boolean {
    const { agreement, access, working } = this.#folder;
    if (working?.status !== 'ready')
      this.say('not-ready', { status: working?.status ?? 'unreadable' });
    else if (agreement === undefined || !allowsReading(agreement)) {
      const fact =
        agreement === undefined
          ? 'its `agreement` is missing or cannot be read'
          : agreement.uses.includes('read')
            ? `its \`agreement\` is \`${agreement.basis}\``
            : '`read` is not among the `uses` of its `agreement`';
      this.say('not-agreed', { fact });
    } else if (access?.level === 'closed') this.say('is-closed');
    else if (
      access?.level === 'open' &&
      isPublicRepository &&
      !agreement.uses.includes('permanent')
    )
      this.say('not-permanent');
    return !this.problems.some(({ severity }) => severity === 'error');
  }
}

/**
 * What there is to release of a text: its original where its words have changed, translations that are ready and fit
 * it; for a listed record that was never issued, the fact that it exists.
 *
 * @param asked whether the text was named, so that everything that speaks against it is said; otherwise what is not
 *   ready or has not changed is passed over in silence
 */
export function planText(archive: Archive, id: string, asked: boolean): Planned {
  const folder = textFolder(archive, id);
  const ledger = archive.ledgers.get(id);
  if (folder === undefined) return { plan: undefined, problems: [] };
  const file = folder.working?.file ?? ledger?.file ?? id;
  const planner = new Planner(folder, ledger, file);
  const { problems } = planner;
  const state = ledger?.account.state ?? { name: 'none' };
  if (state.name === 'erased' || state.name === 'moved') {
    const to = state.name === 'moved' ? state.to : '';
    if (asked) planner.say(state.name === 'erased' ? 'is-erased' : 'is-moved', { to });
    return { plan: undefined, problems };
  }
  const isReady = folder.working?.status === 'ready';
  const changed = planner.original();
  const original = isReady ? changed : undefined;
  const translations = [...folder.translations.values()]
    .sort((a, b) => (a.lang < b.lang ? -1 : 1))
    .flatMap((translation) => {
      const step = planner.translation(translation, original);
      if (step === undefined || original !== undefined || changed === undefined) return step ?? [];
      const version = String(standingVersion(ledger, undefined)?.version ?? 0);
      planner.say('original-not-released', { version }, 'warning', translation.file);
      return [];
    });
  const steps = original === undefined ? translations : [original, ...translations];
  const isListed = folder.access?.level === 'listed';
  if (!asked && (isListed ? !isReady || state.name !== 'none' : steps.length === 0))
    return { plan: undefined, problems };
  if (asked && !isListed && steps.length === 0 && (changed === undefined || isReady)) {
    if (planner.mayRelease(archive.settings.repository === 'public'))
      planner.say('nothing-changed', {}, 'warning');
    return { plan: undefined, problems };
  }
  if (!planner.mayRelease(archive.settings.repository === 'public'))
    return { plan: undefined, problems };
  if (!isListed) return { plan: { id, folder, issue: false, steps }, problems };
  if (state.name === 'none') return { plan: { id, folder, issue: true, steps: [] }, problems };
  planner.say(state.name === 'withdrawn' ? 'is-withdrawn' : 'is-listed');
  return { plan: undefined, problems };
}

/** The frozen original that a translation is made from, where it is not released in the same batch. */
export function standingOriginal(
  folder: TextFolder,
  ledger: Ledger | undefined,
): { frozen: FrozenText; sha256: string } | undefined {
  const standing = standingVersion(ledger, undefined);
  const frozen = standing && folder.frozen.get(standing.version);
  if (standing === undefined || frozen === undefined) return undefined;
  return { frozen, sha256: standing.sha256 };
}
