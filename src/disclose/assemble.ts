/** From drafts to the public archive: links are decided, versions compared, pages rendered, everything in a fixed order. */
import { basename } from 'node:path';
import type { Archive } from '../read/archive.ts';
import { addressOf, type TextKind } from '../record/identifier.ts';
import { directionOf } from '../record/language.ts';
import type { PictureSize } from '../record/picture.ts';
import type { Problem } from '../record/problem.ts';
import type { Testimony } from '../record/testimony.ts';
import { unlink } from '../text/unlink.ts';
import { addressesOfText, leadsToNothing } from './addresses.ts';
import { assembleAuthorities } from './authorities.ts';
import { finishCollections, gatheredIn } from './collections.ts';
import type { DraftEdition, DraftText, DraftVersion } from './editions.ts';
import { assembleEntries } from './entries.ts';
import { mentionsIn } from './mentions.ts';
import { publicPages } from './pages.ts';
import type {
  Edition,
  Picture,
  PublicArchive,
  PublicHoldings,
  PublicSettings,
  PublicText,
  PublicVersion,
  Shown,
  ShownText,
} from './public-archive.ts';
import { authorityFile } from './reach.ts';
import { relatedIn, relationsIn } from './relations.ts';
import { Targets } from './targets.ts';
import { disclosureProblem } from './disclosure-problem.ts';
import type { Words } from './words.ts';

/** What is known of an archive before its links are. */
export interface Drafts {
  testimonies: readonly DraftText<'testimony'>[];
  reports: readonly DraftText<'report'>[];
  /** What stands at the address of each authority that was ever issued. */
  authorities: ReadonlyMap<string, Shown>;
  preview: boolean;
}

/** What decides about links: targets of names, and addresses to which no link by hand may lead. */
interface Links {
  targets: Targets;
  leadsNowhere: (href: string) => boolean;
}

/** What the words of one text are finished with. */
interface Finish extends Links {
  /** The sizes of its image files, by name. */
  sizes: ReadonlyMap<string, PictureSize>;
}

/** The pictures of a record. One whose file is gone or broken is an error of the reader's, and is left out. */
function picturesOf(record: { media?: Testimony['media'] }, { sizes }: Finish): Picture[] {
  return (record.media ?? []).flatMap((medium) => {
    const size = sizes.get(medium.file);
    return size === undefined ? [] : [{ ...medium, ...size }];
  });
}

function linkWords<K extends TextKind>(words: Words<K>, finish: Finish): ShownText<K> {
  const { targets, leadsNowhere } = finish;
  const { lang, record, labels, namings, translator, translatesVersion } = words;
  const references = targets.nameAll(
    namings.map(({ id }) => id),
    labels,
  );
  const dir = directionOf(lang);
  const text = unlink(words.text, leadsNowhere);
  const pictures = picturesOf(record, finish);
  return { lang, dir, record, text, pictures, references, translator, translatesVersion };
}

function finishVersion<K extends TextKind>(
  { words, ...version }: DraftVersion<K>,
  later: readonly DraftVersion<K>[],
  finish: Finish,
): PublicVersion<K> {
  return {
    ...version,
    superseded: later.some(({ shown }) => shown.state === 'shown'),
    words: words && linkWords(words, finish),
  };
}

function finishEdition<K extends TextKind>(
  { versions, current, ...edition }: DraftEdition<K>,
  original: DraftVersion<K> | undefined,
  finish: Finish,
): Edition<K> {
  const finished = versions.map((version, index) =>
    finishVersion(version, versions.slice(index + 1), finish),
  );
  const place = current === undefined ? -1 : versions.indexOf(current);
  const translated = current?.words?.translatesVersion;
  return {
    ...edition,
    versions: finished,
    current: current && (finished[place] ?? finishVersion(current, [], finish)),
    stale:
      edition.stale ??
      (translated !== undefined && original !== undefined && translated !== original.version),
  };
}

function publicHoldings(
  { holdings }: Archive['settings'],
  targets: Targets,
): PublicHoldings | undefined {
  if (holdings === undefined) return undefined;
  const { known, missing = [] } = holdings;
  const named = missing.flatMap(({ sources = [] }) => sources.map(({ source }) => source));
  return { known, missing, references: targets.nameAll(named) };
}

function publicSettings({ settings }: Archive, targets: Targets): PublicSettings {
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
    support: settings.support ?? {},
    holdings: publicHoldings(settings, targets),
  };
}

/** Accounts that stand here are among those that are known; a smaller number would be told to readers as it is. */
function requireKnown(archive: Archive, testimonies: Drafts['testimonies'], problems: Problem[]) {
  const known = archive.settings.holdings?.known;
  const standing = testimonies.filter(({ shown: { state } }) =>
    ['shown', 'listed'].includes(state),
  ).length;
  if (known === undefined || standing <= known) return;
  const values = { known: String(known), standing: String(standing) };
  const file = `${basename(archive.folder)}/archive.yml`;
  problems.push(disclosureProblem('holdings-too-few', file, values));
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
  const states = new Map([
    ...texts.flatMap(addressesOfText),
    ...[...drafts.authorities].map(([id, { state }]) => [addressOf(id), state] as const),
  ]);
  requireKnown(archive, drafts.testimonies, problems);
  const settings = publicSettings(archive, targets);
  const links: Links = { targets, leadsNowhere: leadsToNothing(states, settings.address) };
  const relations = relationsIn(texts, targets);
  const related = relatedIn(texts, targets);

  const living = assembleAuthorities(
    archive,
    drafts.authorities,
    targets,
    mentionsIn(texts, targets),
  );
  const collections = finishCollections(archive, living.collections, links, problems);
  const gathered = gatheredIn(collections, targets);

  function finishText<K extends TextKind>(text: DraftText<K>): PublicText<K> {
    const folder = archive.testimonies.get(text.id) ?? archive.reports.get(text.id);
    const finish = { ...links, sizes: folder?.pictures ?? new Map<string, PictureSize>() };
    const original = text.editions.find(({ isOriginal }) => isOriginal)?.current;
    return {
      ...text,
      editions: text.editions.map((edition) => finishEdition(edition, original, finish)),
      relations: relations.get(text.id) ?? [],
      related: related.get(text.id) ?? [],
      collections: gathered.get(text.id) ?? [],
    };
  }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const shown = texts.filter((text) => text.shown.state === 'shown');
  const languages = shown.flatMap(({ editions }) =>
    editions.flatMap(({ lang, shown: { state } }) => (state === 'shown' ? [lang] : [])),
  );
  return {
    settings,
    testimonies: drafts.testimonies.map(finishText).sort(byId),
    reports: drafts.reports.map(finishText).sort(byId),
    ...living,
    collections,
    ...assembleEntries(archive, targets, drafts.preview),
    pages: publicPages(archive, links.leadsNowhere, problems),
    counts: {
      shown: shown.length,
      listed: texts.filter((text) => text.shown.state === 'listed').length,
      languages: [...new Set(languages)].sort(),
    },
    preview: drafts.preview,
  };
}
