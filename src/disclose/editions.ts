/** From a ledger and a folder to what stands at each address of a text, with the words where they are shown. */
import type { FrozenText, FrozenTranslatedText, Ledger, TextFolder } from '../read/archive.ts';
import { addressOf, type TextKind } from '../record/identifier.ts';
import { frozenFileName, type LedgerVersion } from '../record/ledger.ts';
import type { Problem } from '../record/problem.ts';
import { stateOfAddress, type AddressState } from './address-state.ts';
import { disclosureProblem, type DisclosureCode } from './disclosure-problem.ts';
import type { Edition, PublicVersion, Shown } from './public-archive.ts';
import { wordsOfOriginal, wordsOfTranslation, type Words } from './words.ts';

/** A version whose links are not decided yet. */
export interface DraftVersion<K extends TextKind = TextKind> extends Omit<
  PublicVersion<K>,
  'words' | 'superseded'
> {
  words: Words<K> | undefined;
}

export interface DraftEdition<K extends TextKind = TextKind> extends Omit<
  Edition<K>,
  'versions' | 'current' | 'stale'
> {
  versions: DraftVersion<K>[];
  current: DraftVersion<K> | undefined;
  /** Said by the preview, where no version tells what a working translation was made from. */
  stale?: boolean;
}

export interface DraftText<K extends TextKind = TextKind> {
  id: string;
  kind: K;
  shown: Shown;
  lang: string | undefined;
  editions: DraftEdition<K>[];
}

/** What the parts of one text's disclosure share. */
interface Sources<K extends TextKind> {
  kind: K;
  folder: TextFolder<K> | undefined;
  ledger: Ledger;
  report: (code: DisclosureCode, file: string, values?: Record<string, string>) => void;
  problems: Problem[];
}

/** BCP 47 for a language that is not told. */
const UNTOLD = 'und';

/** The language of the original never changes, so any file that tells it will do. */
function originalLanguage(folder: TextFolder | undefined): string | undefined {
  const frozen = folder === undefined ? undefined : [...folder.frozen.values()].at(-1);
  return frozen?.lang ?? folder?.working?.lang;
}

function requireReadable(
  { ledger, folder, report }: Sources<TextKind>,
  state: AddressState,
): Shown {
  if (state.verdict === 'unreadable') {
    const { id, file } = ledger;
    if (folder?.working === undefined) report('working-file-missing', file, { id });
    else report('governance-unreadable', folder.working.file, { id });
  }
  return state.shown;
}

/** The frozen original that a frozen translation says it translates, if its words are still those. */
function requireTranslated<K extends TextKind>(
  { folder, ledger, report }: Sources<K>,
  file: string,
  translates: { version: number; sha256: string } | undefined,
): FrozenText<K> | undefined {
  const original = translates && folder?.frozen.get(translates.version);
  if (translates === undefined || original === undefined) {
    report('translates-nothing', file);
    return undefined;
  }
  const promise = ledger.account.versions.find(
    (entry) => entry.file === frozenFileName(translates.version),
  );
  // A redaction gives the original another hash; its translations stay what they were.
  if (promise?.redactedOn === undefined && translates.sha256 !== original.sha256)
    report('translates-other-words', file, { version: String(translates.version) });
  return original;
}

function requireWords<K extends TextKind>(
  sources: Sources<K>,
  { version, file, lang }: LedgerVersion,
): { words: Words<K>; changes: string } | undefined {
  const { kind, folder, ledger, report, problems } = sources;
  const frozen =
    lang === undefined ? folder?.frozen.get(version) : folder?.frozenTranslations.get(file);
  if (frozen === undefined) {
    report('frozen-file-missing', ledger.file, { name: file });
    return undefined;
  }
  const { changes } = frozen.record;
  if (lang === undefined)
    return { words: wordsOfOriginal(kind, frozen as FrozenText<K>, problems), changes };
  const translation = frozen as FrozenTranslatedText;
  const original = requireTranslated(sources, translation.file, translation.record.translates);
  return original && { words: wordsOfTranslation(kind, translation, original, problems), changes };
}

function discloseVersion<K extends TextKind>(
  sources: Sources<K>,
  entry: LedgerVersion,
): DraftVersion<K> {
  const { ledger, folder } = sources;
  const shown = requireReadable(sources, stateOfAddress(ledger, folder, 'frozen', entry));
  const found = shown.state === 'shown' ? requireWords(sources, entry) : undefined;
  return {
    version: entry.version,
    path: addressOf(ledger.id, { lang: entry.lang, version: entry.version }),
    released: entry.on,
    changes: found?.changes,
    shown: shown.state === 'shown' && found === undefined ? { state: 'unavailable' } : shown,
    redactedOn: entry.redactedOn,
    words: found?.words,
  };
}

function discloseEdition<K extends TextKind>(
  sources: Sources<K>,
  lang: string | undefined,
): DraftEdition<K> {
  const { ledger, folder } = sources;
  const entries = ledger.account.versions.filter((entry) => entry.lang === lang);
  const versions = entries.map((entry) => discloseVersion(sources, entry));
  const newest = versions.at(-1);
  const living = requireReadable(sources, stateOfAddress(ledger, folder, 'living', entries.at(-1)));
  const shown = living.state === 'shown' ? (newest?.shown ?? living) : living;
  const tellsLanguage = [shown, ...versions.map((version) => version.shown)].some(
    ({ state }) => state === 'shown' || state === 'listed',
  );
  return {
    lang: lang ?? (tellsLanguage ? originalLanguage(folder) : undefined) ?? UNTOLD,
    isOriginal: lang === undefined,
    path: addressOf(ledger.id, { lang }),
    shown,
    versions,
    current: shown.state === 'shown' ? newest : undefined,
  };
}

/**
 * Everything that was ever issued of one text; undefined where the ledger has no line.
 *
 * @param folder what stands in `content/`; undefined where it is gone
 * @param problems takes what stops the build, each thing once
 */
export function discloseText<K extends TextKind>(
  kind: K,
  folder: TextFolder<K> | undefined,
  ledger: Ledger,
  problems: Problem[],
): DraftText<K> | undefined {
  const { state, versions } = ledger.account;
  if (state.name === 'none') return undefined;
  const reported = new Set<string>();
  const sources: Sources<K> = {
    kind,
    folder,
    ledger,
    problems,
    report: (code, file, values = {}) => {
      const problem = disclosureProblem(code, file, values);
      const key = `${code} ${file} ${problem.message}`;
      if (!reported.has(key)) problems.push(problem);
      reported.add(key);
    },
  };
  const languages = new Set(versions.flatMap(({ lang }) => lang ?? []));
  const editions =
    versions.length === 0
      ? []
      : [undefined, ...[...languages].sort()].map((lang) => discloseEdition(sources, lang));
  const shown =
    editions[0]?.shown ??
    requireReadable(sources, stateOfAddress(ledger, folder, 'living', undefined));
  const tellsLanguage = shown.state === 'shown' || shown.state === 'listed';
  const lang = tellsLanguage ? originalLanguage(folder) : undefined;
  return { id: ledger.id, kind, shown, lang, editions };
}
