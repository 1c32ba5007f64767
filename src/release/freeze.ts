/** One step of a plan becomes a frozen file: its labels, its head, its text, read back before anybody relies on it. */
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { stateOfAddress } from '../disclose/address-state.ts';
import { authorityFile } from '../disclose/reach.ts';
import { labelOfAuthority } from '../disclose/targets.ts';
import type { Archive, FrozenText, FrozenTranslatedText } from '../read/archive.ts';
import { frozenSourceOf, type FrozenHead, type FrozenReference } from '../record/frozen.ts';
import { KINDS } from '../record/identifier.ts';
import { frozenFileName } from '../record/ledger.ts';
import type { Problem } from '../record/problem.ts';
import { renderText } from '../text/markdown.ts';
import { hashOfFile, writeFrozenFile } from './frozen-file.ts';
import { namedByStep } from './named-records.ts';
import { readBack } from './read-back.ts';
import { refusal } from './refusal.ts';
import {
  standingOriginal,
  standingVersion,
  textFolder,
  type Step,
  type TextPlan,
} from './text-plan.ts';

/** What a frozen version says beside its record. */
export interface Particulars {
  /** UTC, `2026-11-24`. */
  released: string;
  changes: string;
  /** 128 random bits in hexadecimal. */
  salt: string;
}

export interface Frozen {
  step: Step;
  /** In `versions/`. */
  name: string;
  text: string;
  sha256: string;
  /** As the reader reads it. */
  file: FrozenText | FrozenTranslatedText;
}

/**
 * What a text is called by those that name it: the title that is released with it, or the one that is shown. Of a text
 * whose title is not shown nothing but its identifier is written down.
 */
function labelOfText(archive: Archive, batch: readonly TextPlan[], id: string): string {
  const planned = batch
    .find((plan) => plan.id === id)
    ?.steps.find(({ role }) => role === 'original');
  if (planned !== undefined) return String(planned.fields['title']);
  const folder = textFolder(archive, id);
  const ledger = archive.ledgers.get(id);
  const standing = standingVersion(ledger, undefined);
  if (folder === undefined || ledger === undefined || standing === undefined) return id;
  if (stateOfAddress(ledger, folder, 'living', standing).verdict !== 'shown') return id;
  return folder.frozen.get(standing.version)?.record.title ?? id;
}

function referenceTo(archive: Archive, batch: readonly TextPlan[], id: string): FrozenReference {
  const authority = authorityFile(archive, id);
  if (authority === undefined) return { label: labelOfText(archive, batch, id) };
  const { record } = authority;
  return 'accessed' in record ? frozenSourceOf(record) : { label: labelOfAuthority(authority) };
}

/** Which images there are follows from the original alone. */
function imagesOf({ folder }: TextPlan): Map<string, { alt: string }> {
  return new Map(folder.working?.record?.media?.map(({ file, alt }) => [file, { alt }]));
}

function translatesOf(
  archive: Archive,
  plan: TextPlan,
  step: Step,
  original: Frozen | undefined,
): FrozenHead['translates'] {
  if (step.role === 'original') return undefined;
  if (original !== undefined) return { version: original.step.version, sha256: original.sha256 };
  const standing = standingOriginal(plan.folder, archive.ledgers.get(plan.id));
  return standing && { version: standing.frozen.version, sha256: standing.sha256 };
}

/**
 * Freezes one step. Undefined, with the reasons among the problems, where the reader would not get out of the file what
 * was put into it.
 *
 * @param original the original frozen in the same batch, for a translation
 */
export function freeze(
  archive: Archive,
  batch: readonly TextPlan[],
  plan: TextPlan,
  step: Step,
  particulars: Particulars,
  original: Frozen | undefined,
  problems: Problem[],
): Frozen | undefined {
  const { kind } = plan.folder;
  const { body } = step.working;
  const head: FrozenHead = {
    ...particulars,
    version: step.version,
    translates: translatesOf(archive, plan, step, original),
    paragraphs: renderText(body, { media: imagesOf(plan) }).text.paragraphs,
    references: Object.fromEntries(
      namedByStep(plan, step).map((id) => [id, referenceTo(archive, batch, id)]),
    ),
  };
  const text = writeFrozenFile(step.fields, head, body);
  const name = frozenFileName(step.version, step.lang);
  const file = `${basename(archive.folder)}/${KINDS[kind].folder}/${plan.id}/versions/${name}`;
  const back = readBack(step.role, kind, file, text, archive.settings.private_keys ?? []);
  const errors = back.problems.filter(({ severity }) => severity === 'error');
  problems.push(...errors);
  if (errors.length > 0) return undefined;
  const { translates, ...rest } = head;
  const meant = { ...step.fields, ...rest, ...(translates && { translates }) };
  if (
    back.record === undefined ||
    back.body !== body ||
    !isDeepStrictEqual(plain(back.record), plain(meant))
  ) {
    problems.push(refusal('frozen-otherwise', file, {}));
    return undefined;
  }
  const sha256 = hashOfFile(text);
  return {
    step,
    name,
    text,
    sha256,
    file: {
      file,
      sha256,
      body,
      bodyLine: back.bodyLine,
      lang: step.working.lang,
      version: step.version,
      record: back.record,
    } as FrozenText | FrozenTranslatedText,
  };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
