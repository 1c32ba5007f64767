/**
 * `node scripts/bench/generate-archive.ts DIR [N] [--working]`: an archive of N testimonies of 600 invented words, 1,000
 * where no number is given, with the people, places, organisations and sources that they name. All is released as
 * version 1; with `--working`, nothing is. The same N gives the same bytes, so that two measurements measure the same.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import type { Source } from '../../src/record/authority.ts';
import { frozenSourceOf, type FrozenReference } from '../../src/record/frozen.ts';
import { KINDS, type AuthorityKind, type Kind } from '../../src/record/identifier.ts';
import { addToLedger, ledgerFileName, type LedgerEntry } from '../../src/record/ledger-file.ts';
import { namingsIn } from '../../src/record/naming.ts';
import { PAGE_NAMES } from '../../src/record/page.ts';
import { testimonySchema } from '../../src/record/testimony.ts';
import { frozenFieldsOf, hashOfFile, writeFrozenFile } from '../../src/release/frozen-file.ts';
import { renderText } from '../../src/text/markdown.ts';
import {
  inventedIdentifier,
  inventedOrganisation,
  inventedPerson,
  inventedPlace,
  inventedSource,
  inventedTestimony,
  type Fields,
  type Named,
} from './invented-records.ts';
import { InventedWords } from './invented-words.ts';

export interface GeneratedArchive {
  testimonies: number;
  /** People, places, organisations, sources. */
  authorities: number;
  /** Files under the folder. */
  files: number;
}

const DAY = '2026-11-24';
const WORDS_A_TESTIMONY = 600;

const asYaml = (fields: Fields) => stringify(fields, { aliasDuplicateObjects: false });
const asMarkdown = (fields: Fields, body: string) => `---\n${asYaml(fields)}---\n\n${body}`;

/**
 * Writes an archive.
 *
 * @param folder must not exist yet
 * @throws Error where it does
 */
export function generateArchive(
  folder: string,
  { testimonies, isReleased = true }: { testimonies: number; isReleased?: boolean },
): GeneratedArchive {
  if (existsSync(folder)) throw new Error(`${folder} exists: name a folder that does not.`);
  const words = new InventedWords(testimonies);
  const taken = new Set<string>();
  const identifiers = (kind: Kind, count: number) =>
    Array.from({ length: count }, () => inventedIdentifier(words, kind, taken));
  const named: Named = {
    people: identifiers('person', Math.ceil(testimonies / 8)),
    places: identifiers('place', Math.ceil(testimonies / 25) + 1),
    organisations: identifiers('organisation', Math.ceil(testimonies / 25) + 1),
    sources: identifiers('source', Math.ceil(testimonies / 4) + 3),
  };
  const labels = new Map<string, FrozenReference>();
  let files = 0;
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    files += 1;
  };
  const issue = (id: string, entry: Partial<LedgerEntry>) => {
    if (!isReleased) return;
    const line: LedgerEntry = { by: 'editor', on: DAY, op: 'issue', ...entry };
    write(`ledger/${ledgerFileName(id)}`, addToLedger(id, '', [line]));
  };
  const writeAuthority = (kind: AuthorityKind, id: string, fields: Fields) => {
    write(`${KINDS[kind].folder}/${id}.yml`, asYaml(fields));
    labels.set(id, labelOf(kind, fields));
    issue(id, {});
  };

  write('archive.yml', asYaml(SETTINGS));
  for (const name of PAGE_NAMES)
    write(`pages/en/${name}.md`, asMarkdown(pageOf(words), `${words.prose(120)}\n`));
  for (const id of named.organisations)
    writeAuthority('organisation', id, inventedOrganisation(words, named));
  for (const id of named.sources)
    writeAuthority('source', id, inventedSource(words, words.oneOf(named.organisations)));
  for (const [index, id] of named.places.entries())
    writeAuthority(
      'place',
      id,
      inventedPlace(words, named, index > 0 ? named.places[0] : undefined),
    );
  for (const id of named.people) writeAuthority('person', id, inventedPerson(words, named));

  for (const id of identifiers('testimony', testimonies)) {
    const { fields, body } = inventedTestimony(words, named, WORDS_A_TESTIMONY);
    write(`testimonies/${id}/index.md`, asMarkdown(fields, body));
    if (!isReleased) continue;
    const frozen = freeze(words, fields, `\n${body}`, labels);
    write(`testimonies/${id}/versions/1.md`, frozen);
    issue(id, { op: 'release', v: 1, file: '1.md', sha256: hashOfFile(frozen) });
  }
  return { testimonies, authorities: labels.size, files };
}

const SETTINGS = {
  schema: 1,
  name: 'Invented archive',
  description: 'Nobody wrote these words.',
  address: 'https://invented.example',
  languages: ['en'],
  licence: 'CC-BY-4.0',
  contacts: [],
  roles: ['editor'],
  never_link: [],
  repository: 'private',
};

const pageOf = (words: InventedWords): Fields => ({
  schema: 1,
  lang: 'en',
  title: words.phrase(3),
  summary: words.prose(12),
});

/** The words for an authority in a frozen text. */
function labelOf(kind: AuthorityKind, fields: Fields): FrozenReference {
  // A generated source is whole, and no field of it is read otherwise than it is written.
  if (kind === 'source') return frozenSourceOf(fields as unknown as Source);
  return { label: String(fields['name']) };
}

/** Version 1, written by what writes every frozen file. Salts are not random here, so that the bytes stay the same. */
function freeze(
  words: InventedWords,
  fields: Fields,
  body: string,
  labels: ReadonlyMap<string, FrozenReference>,
): string {
  const named = namingsIn(testimonySchema, fields).map(({ id }) => id);
  const head = {
    version: 1,
    released: DAY,
    changes: 'first release',
    paragraphs: renderText(body).text.paragraphs,
    salt: words.letters('0123456789abcdef', 32),
    references: Object.fromEntries(
      named.flatMap((id) => {
        const label = labels.get(id);
        return label === undefined ? [] : [[id, label]];
      }),
    ),
  };
  return writeFrozenFile(frozenFieldsOf('original', 'testimony', fields), head, body);
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { working: { type: 'boolean', default: false } },
  });
  const [folder, count = '1000'] = positionals;
  const testimonies = Number(count);
  if (folder === undefined || !Number.isInteger(testimonies) || testimonies < 1) {
    console.error('node scripts/bench/generate-archive.ts DIR [N] [--working]');
    process.exit(1);
  }
  const made = generateArchive(resolve(folder), { testimonies, isReleased: !values.working });
  console.log(
    `${made.testimonies} testimonies and ${made.authorities} authorities in ${made.files} files`,
  );
}
