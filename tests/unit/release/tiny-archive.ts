/** A tiny archive on disk, made anew for each test: a testimony with a translation, a report, and whatever they name. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

export const ID = {
  testimony: 't1tpgqmft',
  listed: 't1jhq9k06',
  draft: 't1xcfk5nd',
  report: 'r1mmwvhvb',
  witness: 'p1cs39mj6',
  stranger: 'p1n23gv0f',
  press: 'g1mf7bmvq',
  town: 'w1p6mwcd9',
  county: 'w1k0fx2vx',
  book: 's1hj85329',
  article: 's1fzd679j',
} as const;

/** A fixed day, a fixed salt. */
export const clock = () => new Date('2026-11-24T10:00:00Z');
export const salt = () => '5f1c'.repeat(8);
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const AGREED = `agreement:
  basis: consented
  reason: She signed a form. SECRET-REASON
  uses: [read, copy, permanent]
access: { level: open }
rights: { licence: CC-BY-4.0, holder: Tiny }
`;

const TESTIMONY = `---
schema: 1
title: "Called back: a story, #5 of “many”"
summary: >-
  She was asked to come back,
  and came.
lang: en
status: ready
${AGREED}form: interview
narrators:
  - { display: Amina, mode: named, person: ${ID.witness} }
basis: firsthand
recorded: 2020-05
period: "2017/2018"
people:
  - { person: ${ID.witness}, role: subject }
places:
  - { place: ${ID.town}, role: detention }
acts: [detention]
reason_given: { text: "no", source: ${ID.article} }
sources:
  - { source: ${ID.book}, locator: 0123, as: account }
verification:
  level: single_source
  note: |-
    Line one: a colon.
    Line two – a dash, "quotes", 'more', \\ and ۋە.
content_notes: [none]
---
They took me: that is what I say. [@${ID.book}, p. 12]

- one
- two

“Odd” punctuation… stays; ۋە ئۇيغۇرچە. [@${ID.article}]
`;

const FRENCH = (sourceHash: string) => `---
schema: 1
lang: fr
status: ready
translator: Tiny, traduit de l’anglais
source_hash: ${sourceHash}
title: "Rappelée : une histoire"
summary: On lui a demandé de revenir.
reason_given: { text: "non" }
verification: { note: Nous n’avons pas pu vérifier. }
---
On m’a emmenée. [@${ID.book}, p. 12]

- un
- deux

La ponctuation reste. [@${ID.article}]
`;

const REPORT = `---
schema: 1
title: A report on exports
summary: What was printed.
lang: en
status: ready
${AGREED}publisher: ${ID.press}
issued: 2022-10
report_type: news
sources:
  - { source: ${ID.article}, as: account }
content_notes: [none]
method: We read it.
limits: Few.
claims:
  - id: c01
    text: Exports rose to 21 million.
    asserted_by: { text: The author, by: [${ID.press}] }
    about: { period: 2022-09, places: [${ID.town}], topic: exports }
    figures:
      - { value: 21, unit: million US dollars, as_written: "21 million" }
      - { low: 0.5, high: 1.10, unit: per cent, as_written: "half to 1.10" }
    assessment: confirmed
    note: The figures agree.
    evidence:
      - { source: ${ID.article}, locator: "table 1" }
    relations:
      - { to: ${ID.testimony}, kind: supports }
related: [${ID.testimony}]
---
What the article says. [@${ID.article}]
`;

const authority = (name: string, rest = '') =>
  `schema: 1\nchanged: 2026-01-01\nname: ${name}\ndescription: What it plainly is.\n${rest}`;
const source = (title: string, rest = '') => `schema: 1
changed: 2026-01-01
type: book
title: ${title}
${rest}language: en
reliability: { level: high, reason: SECRET-RELIABILITY }
stance: independent
read_as: original
accessed: 2026-01-01
`;

const FILES: Record<string, string> = {
  'archive.yml': `schema: 1
name: Tiny
description: A tiny archive.
address: https://guwah.example
languages: [en, fr]
licence: CC-BY-4.0
contacts: []
roles: [editor, safety_lead]
never_link: []
repository: private
`,
  [`people/${ID.witness}.yml`]: authority('Amina'),
  [`people/${ID.stranger}.yml`]: authority('Nobody names him'),
  [`organisations/${ID.press}.yml`]: authority('A press'),
  [`places/${ID.county}.yml`]: authority('A county', 'precision: county\n'),
  [`places/${ID.town}.yml`]: authority('A town', `precision: settlement\nwithin: ${ID.county}\n`),
  [`sources/${ID.book}.yml`]: source(
    '"Book: a title"',
    `author: [{ family: Amina }]\npublished_by: ${ID.press}\nissued: "2021-01-13"\n`,
  ),
  [`sources/${ID.article}.yml`]: source('An article', 'number: 0123\n'),
  [`testimonies/${ID.testimony}/index.md`]: TESTIMONY,
  [`testimonies/${ID.testimony}/fr.md`]: FRENCH(hashOf(TESTIMONY)),
  [`testimonies/${ID.listed}/index.md`]: TESTIMONY.replace(
    'access: { level: open }',
    'access: { level: listed, until: 2099-01-01, reason: until the trial ends }',
  ).replace('Called back: a story', 'Under an embargo'),
  [`testimonies/${ID.draft}/index.md`]: '---\nschema: 1\nlang: en\nstatus: draft\n---\nNot yet.\n',
  [`reports/${ID.report}/index.md`]: REPORT,
};

/** Files of a folder with what stands in them, sorted by path. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(path, 'utf8'),
      ]),
  );
}

export class TinyArchive {
  /** The folder `content/`. */
  readonly folder: string;
  readonly #root: string;

  constructor(copyOf?: TinyArchive) {
    this.#root = mkdtempSync(join(tmpdir(), 'guwah-tiny-'));
    this.folder = join(this.#root, 'content');
    mkdirSync(this.folder);
    if (copyOf === undefined)
      for (const [path, text] of Object.entries(FILES)) this.write(path, text);
    else cpSync(copyOf.folder, this.folder, { recursive: true });
  }

  write(path: string, text: string | Buffer): this {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Replaces words in a file; a test that finds nothing to replace is wrong. */
  change(path: string, from: string | RegExp, to: string): this {
    const before = this.read(path);
    const changed = before.replace(from, to);
    if (changed === before) throw new Error(`${path} does not hold ${String(from)}`);
    return this.write(path, changed);
  }

  /** Sets the hash that a translation was made from to that of the present original. */
  refreshTranslation(): this {
    const hash = hashOf(this.read(`testimonies/${ID.testimony}/index.md`));
    return this.change(
      `testimonies/${ID.testimony}/fr.md`,
      /source_hash: [0-9a-f]{64}/,
      `source_hash: ${hash}`,
    );
  }

  remove(path: string): this {
    rmSync(join(this.folder, path), { recursive: true });
    return this;
  }

  files(): Record<string, string> {
    return filesOf(this.folder);
  }

  /** What stands beside the content folder: nothing, once every verb has ended. */
  beside(): string[] {
    return readdirSync(this.#root).filter((name) => name !== 'content');
  }

  delete(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

/** Archives that are deleted when the tests of the file have run. */
export function tinyArchives(): (copyOf?: TinyArchive) => TinyArchive {
  const made: TinyArchive[] = [];
  after(() => {
    for (const archive of made) archive.delete();
  });
  return (copyOf) => {
    const archive = new TinyArchive(copyOf);
    made.push(archive);
    return archive;
  };
}
