/** An archive that stands in memory alone: tests of disclosure need no files, and say only what matters to them. */
import { createHash } from 'node:crypto';
import type {
  Archive,
  AuthorityFile,
  LivingFile,
  PageFile,
  FrozenText,
  FrozenTranslatedText,
  Ledger,
  TextFolder,
} from '../../../src/read/archive.ts';
import { archiveSettingsSchema } from '../../../src/record/archive-settings.ts';
import { AUTHORITY_SCHEMAS } from '../../../src/record/authority.ts';
import { collectionSchema } from '../../../src/record/collection.ts';
import { FROZEN_SCHEMAS, FROZEN_TRANSLATION_SCHEMAS } from '../../../src/record/frozen.ts';
import { glossaryEntrySchema, type GlossaryEntry } from '../../../src/record/glossary.ts';
import type { Access, Agreement } from '../../../src/record/governance.ts';
import {
  KINDS,
  kindOf,
  type AuthorityKind,
  type TextKind,
} from '../../../src/record/identifier.ts';
import { addToLedger, parseLedger, type LedgerEntry } from '../../../src/record/ledger-file.ts';
import { pageSchema, type PageName } from '../../../src/record/page.ts';
import { seriesSchema } from '../../../src/record/series.ts';
import { frozenFileName } from '../../../src/record/ledger.ts';
import { reportSchema } from '../../../src/record/report.ts';
import { timelineEventSchema, type TimelineEvent } from '../../../src/record/timeline.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';
import { renderText } from '../../../src/text/markdown.ts';

type Fields = Record<string, unknown>;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

export const SOURCE = 's1hj85329';
export const PUBLISHER = 'g1mf7bmvq';
export const OPEN: Access = { level: 'open' };
export const CONSENTED: Agreement = { basis: 'consented', reason: 'She said so.', uses: ['read'] };

const TESTIMONY: Fields = {
  schema: '1',
  title: 'A testimony',
  summary: 'What somebody told.',
  lang: 'en',
  rights: { licence: 'CC-BY-4.0' },
  form: 'interview',
  narrators: [{ display: 'K-014', mode: 'pseudonym' }],
  basis: 'firsthand',
  recorded: '2020',
  sources: [{ source: SOURCE, as: 'account' }],
  verification: { level: 'unverified', note: 'We could not check.' },
  content_notes: ['none'],
};
const REPORT: Fields = {
  schema: '1',
  title: 'A report',
  summary: 'What somebody published.',
  lang: 'en',
  rights: { licence: 'CC-BY-4.0' },
  publisher: PUBLISHER,
  issued: '2022',
  report_type: 'news',
  sources: [{ source: SOURCE, as: 'account' }],
  content_notes: ['none'],
  method: 'Read.',
  limits: 'Few.',
  claims: [
    {
      id: 'c01',
      text: 'Something was exported.',
      asserted_by: { text: 'The author' },
      assessment: 'unverified',
      note: 'We could not check.',
    },
  ],
};
const PLAIN = { testimony: TESTIMONY, report: REPORT };
/** The words that a translation has to have. */
const TRANSLATED = {
  testimony: { verification: { note: 'Translated.' } },
  report: { method: 'Translated.', limits: 'Translated.', claims: [] },
};
const WORKING_SCHEMAS = { testimony: testimonySchema, report: reportSchema };

const AUTHORITIES: Record<AuthorityKind, Fields> = {
  person: { schema: '1', changed: '2026-01-01', name: 'Somebody', description: 'A person.' },
  organisation: { schema: '1', changed: '2026-01-01', name: 'A firm', description: 'A firm.' },
  place: {
    schema: '1',
    changed: '2026-01-01',
    name: 'A town',
    description: 'A town.',
    precision: 'settlement',
  },
  source: {
    schema: '1',
    changed: '2026-01-01',
    type: 'webpage',
    title: 'A source',
    language: 'en',
    reliability: { level: 'fair', reason: 'It is.' },
    stance: 'independent',
    read_as: 'original',
    accessed: '2026-01-01',
  },
};

export interface ImaginedVersion {
  /** Fields that differ from the plain record; for a translation, its words. */
  fields?: Fields;
  body?: string;
  lang?: string;
  version?: number;
  changes?: string;
  references?: Fields;
  /** The version that a translation was made from. */
  translates?: number;
  paragraphs?: number;
}

export interface ImaginedText {
  /** Whether `index.md` is there. */
  working?: boolean;
  fields?: Fields;
  body?: string;
  agreement?: Agreement | undefined;
  access?: Access | undefined;
  frozen?: ImaginedVersion[];
  /** Ledger lines; frozen versions get theirs by themselves where this is left out. */
  ledger?: LedgerEntry[];
}

const line = (op: LedgerEntry['op'], details: Partial<LedgerEntry> = {}): LedgerEntry => ({
  by: 'editor',
  on: '2026-03-04',
  op,
  ...details,
});

export class ImaginedArchive {
  readonly #texts = {
    testimony: new Map<string, TextFolder>(),
    report: new Map<string, TextFolder>(),
  };
  readonly #authorities = new Map<string, AuthorityFile>();
  readonly #series = new Map<string, LivingFile<'series'>>();
  readonly #pages: PageFile[] = [];
  readonly #collections = new Map<string, LivingFile<'collection'>>();
  readonly #glossary: GlossaryEntry[] = [];
  readonly #events: TimelineEvent[] = [];
  readonly #ledgers = new Map<string, Ledger>();
  #settings: Fields = {};
  /** Frozen files by identifier and file name, with the hashes that ledger lines need. */
  readonly #hashes = new Map<string, string>();

  constructor() {
    this.authority(SOURCE);
    this.authority(PUBLISHER);
  }

  /** A ledger line about a frozen file of a record, with its hash. */
  released(id: string, version = 1, lang?: string): LedgerEntry {
    const file = frozenFileName(version, lang);
    return line('release', {
      v: version,
      file,
      sha256: this.#hashes.get(`${id}/${file}`) ?? hashOf(file),
    });
  }

  line = line;

  authority(id: string, fields: Fields = {}, ledger: LedgerEntry[] = [line('issue')]): this {
    const kind = kindOf(id) as AuthorityKind;
    const record = AUTHORITY_SCHEMAS[kind].parse({ ...AUTHORITIES[kind], ...fields });
    this.#authorities.set(id, {
      id,
      kind,
      file: `content/${KINDS[kind].folder}/${id}.yml`,
      record,
    });
    return this.ledger(id, ledger);
  }

  /** A series with one row, which rests on a source. */
  series(id: string, source: string, ledger: LedgerEntry[] = [line('issue')]): this {
    const record = seriesSchema.parse({
      schema: '1',
      changed: '2026-01-01',
      title: 'Bales',
      status: 'ready',
      about: 'Bales counted at the gate.',
      rows: [
        {
          period: '2019',
          published: '2020',
          asserted_by: 'The gatekeeper',
          measure: 'bales',
          of: 'wool',
          value: '12',
          unit: 'bales',
          kind: 'reported',
          sources: [source],
          certainty: 'S',
        },
      ],
    });
    this.#series.set(id, { id, kind: 'series', file: `content/series/${id}.yml`, record });
    return this.ledger(id, ledger);
  }

  /** Further fields of archive.yml. */
  settings(fields: Fields): this {
    this.#settings = { ...this.#settings, ...fields };
    return this;
  }

  /** An interface page in English. */
  page(name: PageName, body: string): this {
    const file = `content/pages/en/${name}.md`;
    const record = pageSchema.parse({ schema: '1', lang: 'en', title: name, summary: 'A page.' });
    this.#pages.push({ name, lang: 'en', record, file, sha256: hashOf(body), body, bodyLine: 6 });
    return this;
  }

  /** A collection of records, whose introduction may cite. */
  collection(
    id: string,
    records: { record: string; note?: string }[],
    introduction = 'Read these.',
    ledger: LedgerEntry[] = [line('issue')],
  ): this {
    const record = collectionSchema.parse({
      schema: '1',
      changed: '2026-01-01',
      title: 'Bales, told',
      status: 'ready',
      introduction,
      records,
    });
    const file = `content/collections/${id}.yml`;
    this.#collections.set(id, { id, kind: 'collection', file, record });
    return this.ledger(id, ledger);
  }

  /** An entry of the glossary, `ready` where nothing else is said. */
  term(id: string, fields: Fields = {}): this {
    const entry = {
      id,
      status: 'ready',
      term: 'bale',
      lang: 'en',
      meaning: 'Wool, pressed.',
      sources: [{ source: SOURCE }],
    };
    this.#glossary.push(glossaryEntrySchema.parse({ ...entry, ...fields }));
    return this;
  }

  /** An event of the timeline, `ready` where nothing else is said. */
  event(id: string, fields: Fields = {}): this {
    const entry = {
      id,
      status: 'ready',
      on: '2017-04',
      title: 'The gate opens',
      what: 'The gatekeeper says so.',
      sources: [{ source: SOURCE }],
    };
    this.#events.push(timelineEventSchema.parse({ ...entry, ...fields }));
    return this;
  }

  /** Takes the file of an authority away and leaves its ledger. */
  withoutFile(id: string): this {
    this.#authorities.delete(id);
    return this;
  }

  ledger(id: string, entries: LedgerEntry[]): this {
    this.#ledgers.delete(id);
    if (entries.length === 0) return this;
    const { lines, account } = parseLedger(id, addToLedger(id, '', entries));
    this.#ledgers.set(id, { id, file: `content/ledger/${id}.jsonl`, lines, account });
    return this;
  }

  text(id: string, imagined: ImaginedText = {}): this {
    const kind = kindOf(id) as TextKind;
    const folder = `content/${KINDS[kind].folder}/${id}`;
    const { working = true, fields = {}, body = 'One.\n\nTwo.\n', frozen = [{}] } = imagined;
    const agreement = 'agreement' in imagined ? imagined.agreement : CONSENTED;
    const access = 'access' in imagined ? imagined.access : OPEN;
    const plain = { ...PLAIN[kind], ...fields };
    const frozenTexts = new Map<number, FrozenText>();
    const frozenTranslations = new Map<string, FrozenTranslatedText>();
    for (const entry of frozen) {
      const text = this.#freeze(id, kind, folder, plain, body, entry, frozenTexts);
      if (entry.lang === undefined) frozenTexts.set(text.version, text as FrozenText);
      else
        frozenTranslations.set(
          frozenFileName(text.version, entry.lang),
          text as FrozenTranslatedText,
        );
    }
    const whole = WORKING_SCHEMAS[kind].safeParse({
      ...plain,
      status: 'ready',
      agreement: CONSENTED,
      access: OPEN,
    });
    this.#texts[kind].set(id, {
      id,
      kind,
      working: working
        ? {
            file: `${folder}/index.md`,
            sha256: hashOf(JSON.stringify(plain) + body),
            body,
            bodyLine: 20,
            status: 'ready',
            lang: String(plain['lang']),
            record: whole.data,
            partial: whole.data ?? {},
          }
        : undefined,
      agreement: working ? agreement : undefined,
      access: working ? access : undefined,
      translations: new Map(),
      frozen: frozenTexts,
      frozenTranslations,
      pictures: new Map(),
    });
    return this.ledger(
      id,
      imagined.ledger ?? frozen.map(({ version = 1, lang }) => this.released(id, version, lang)),
    );
  }

  #freeze(
    id: string,
    kind: TextKind,
    folder: string,
    plain: Fields,
    body: string,
    entry: ImaginedVersion,
    originals: ReadonlyMap<number, FrozenText>,
  ): FrozenText | FrozenTranslatedText {
    const { version = 1, lang } = entry;
    const text = entry.body ?? body;
    const paragraphs = entry.paragraphs ?? renderText(text).text.paragraphs;
    const head = {
      version: String(version),
      released: '2026-03-04',
      changes: entry.changes ?? 'first release',
      paragraphs: String(paragraphs),
      salt: '0'.repeat(32),
      references: entry.references ?? {},
    };
    const file = frozenFileName(version, lang);
    const translated = originals.get(entry.translates ?? 1);
    const translates = translated && {
      version: String(translated.version),
      sha256: translated.sha256,
    };
    const record =
      lang === undefined
        ? FROZEN_SCHEMAS[kind].parse({ ...plain, ...entry.fields, ...head })
        : FROZEN_TRANSLATION_SCHEMAS[kind].parse({
            schema: '1',
            lang,
            translator: 'Guwah',
            title: `In ${lang}`,
            summary: 'Translated.',
            ...TRANSLATED[kind],
            ...entry.fields,
            ...head,
            translates,
          });
    const sha256 = hashOf(JSON.stringify(record) + text);
    this.#hashes.set(`${id}/${file}`, sha256);
    return {
      file: `${folder}/versions/${file}`,
      sha256,
      body: text,
      bodyLine: 30,
      lang: lang ?? String(plain['lang']),
      version,
      record,
    } as FrozenText | FrozenTranslatedText;
  }

  /** The archive, in the order in which it was imagined. */
  toArchive(): Archive {
    const authoritiesOf = (kind: AuthorityKind) =>
      new Map([...this.#authorities].filter(([, file]) => file.kind === kind));
    return {
      folder: '/nowhere/content',
      settings: archiveSettingsSchema.parse({
        schema: '1',
        name: 'Imagined',
        description: 'An archive.',
        address: 'https://guwah.example/',
        languages: ['en', 'fr'],
        licence: 'CC-BY-4.0',
        contacts: [],
        roles: ['editor'],
        never_link: [],
        repository: 'private',
        ...this.#settings,
      }),
      testimonies: this.#texts.testimony as unknown as Archive['testimonies'],
      reports: this.#texts.report as unknown as Archive['reports'],
      people: authoritiesOf('person') as Archive['people'],
      organisations: authoritiesOf('organisation') as Archive['organisations'],
      places: authoritiesOf('place') as Archive['places'],
      sources: authoritiesOf('source') as Archive['sources'],
      series: this.#series,
      collections: this.#collections,
      glossary: this.#glossary,
      events: this.#events,
      pages: this.#pages,
      ledgers: this.#ledgers,
    };
  }
}
