/** From drafts to the public archive: links are decided, versions compared, pages rendered, everything in a fixed order. */
import type { Archive } from '../read/archive.ts';
import type { TextKind } from '../record/identifier.ts';
import { directionOf } from '../record/language.ts';
import type { Problem } from '../record/problem.ts';
import { renderText } from '../text/markdown.ts';
import { assembleAuthorities } from './authorities.ts';
import { problemsOf } from './disclosure-problem.ts';
import type { DraftEdition, DraftText, DraftVersion } from './editions.ts';
import { mentionsIn } from './mentions.ts';
import type {
  Edition,
  PublicArchive,
  PublicPage,
  PublicSettings,
  PublicText,
  PublicVersion,
  Shown,
  ShownText,
} from './public-archive.ts';
import { authorityFile } from './reach.ts';
import { relatedIn, relationsIn } from './relations.ts';
import { Targets } from './targets.ts';
import type { Words } from './words.ts';

/** What is known of an archive before its links are. */
export interface Drafts {
  testimonies: readonly DraftText<'testimony'>[];
  reports: readonly DraftText<'report'>[];
  /** What stands at the address of each authority that was ever issued. */
  authorities: ReadonlyMap<string, Shown>;
  preview: boolean;
}

function linkWords<K extends TextKind>(words: Words<K>, targets: Targets): ShownText<K> {
  const { lang, record, text, labels, namings, translator, translatesVersion } = words;
  const references = targets.nameAll(
    namings.map(({ id }) => id),
    labels,
  );
  const dir = directionOf(lang);
  return { lang, dir, record, text, references, translator, translatesVersion };
}

function finishVersion<K extends TextKind>(
  { words, ...version }: DraftVersion<K>,
  later: readonly DraftVersion<K>[],
  targets: Targets,
): PublicVersion<K> {
  return {
    ...version,
    superseded: later.some(({ shown }) => shown.state === 'shown'),
    words: words && linkWords(words, targets),
  };
}

function finishEdition<K extends TextKind>(
  { versions, current, ...edition }: DraftEdition<K>,
  original: DraftVersion<K> | undefined,
  targets: Targets,
): Edition<K> {
  const finished = versions.map((version, index) =>
    finishVersion(version, versions.slice(index + 1), targets),
  );
  const place = current === undefined ? -1 : versions.indexOf(current);
  const translated = current?.words?.translatesVersion;
  return {
    ...edition,
    versions: finished,
    current: current && (finished[place] ?? finishVersion(current, [], targets)),
    stale:
      edition.stale ??
      (translated !== undefined && original !== undefined && translated !== original.version),
  };
}

function publicSettings({ settings }: Archive): PublicSettings {
  return {
    name: settings.name,
    nativeName: settings.native_name,
    description: settings.description,
    descriptions: settings.descriptions ?? {},
    address: new URL(settings.address).origin,
    languages: settings.languages,
    licence: settings.licence,
    contacts: settings.contacts,
    custodian: settings.custodian,
    leave: settings.leave ?? {},
  };
}

function publicPages(archive: Archive, problems: Problem[]): PublicPage[] {
  return [...archive.pages]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((page) => {
      const { text, findings } = renderText(page.body, { mail: true });
      const errors = findings.filter(({ severity }) => severity !== 'warning');
      problems.push(...problemsOf(errors, page));
      const empty = { blocks: [], paragraphs: 0, citedSources: [] };
      const { name, lang, record } = page;
      return { name, lang, record, text: errors.length === 0 ? text : empty };
    });
}

/** Builds the public archive. `problems` takes what interface pages have wrong. */
export function assemble(archive: Archive, drafts: Drafts, problems: Problem[]): PublicArchive {
  const texts: DraftText[] = [...drafts.testimonies, ...drafts.reports];
  const targets = new Targets(archive.ledgers);
  for (const text of texts) targets.addText(text);
  for (const [id, { state }] of drafts.authorities) {
    const file = state === 'shown' ? authorityFile(archive, id) : undefined;
    if (file !== undefined) targets.addAuthority(file);
  }
  const relations = relationsIn(texts, targets);
  const related = relatedIn(texts, targets);

  function finishText<K extends TextKind>(text: DraftText<K>): PublicText<K> {
    const original = text.editions.find(({ isOriginal }) => isOriginal)?.current;
    return {
      ...text,
      editions: text.editions.map((edition) => finishEdition(edition, original, targets)),
      relations: relations.get(text.id) ?? [],
      related: related.get(text.id) ?? [],
    };
  }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const shown = texts.filter((text) => text.shown.state === 'shown');
  const languages = shown.flatMap(({ editions }) =>
    editions.flatMap(({ lang, shown: { state } }) => (state === 'shown' ? [lang] : [])),
  );
  return {
    settings: publicSettings(archive),
    testimonies: drafts.testimonies.map(finishText).sort(byId),
    reports: drafts.reports.map(finishText).sort(byId),
    ...assembleAuthorities(archive, drafts.authorities, targets, mentionsIn(texts)),
    pages: publicPages(archive, problems),
    counts: {
      shown: shown.length,
      listed: texts.filter((text) => text.shown.state === 'listed').length,
      languages: [...new Set(languages)].sort(),
    },
    preview: drafts.preview,
  };
}
