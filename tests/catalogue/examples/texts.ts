/** The parts of a testimony and of a report. */
import Attribution from '../../../src/components/Attribution.astro';
import CitationBox from '../../../src/components/CitationBox.astro';
import ContentNotes from '../../../src/components/ContentNotes.astro';
import Corrections from '../../../src/components/Corrections.astro';
import DatedChain from '../../../src/components/DatedChain.astro';
import Discrepancies from '../../../src/components/Discrepancies.astro';
import KindOfText from '../../../src/components/KindOfText.astro';
import Notices from '../../../src/components/Notices.astro';
import NotShown from '../../../src/components/NotShown.astro';
import Pictures from '../../../src/components/Pictures.astro';
import Prose from '../../../src/components/Prose.astro';
import Reasons from '../../../src/components/Reasons.astro';
import Related from '../../../src/components/Related.astro';
import Responses from '../../../src/components/Responses.astro';
import Unbroken from '../../../src/components/Unbroken.astro';
import WhereNow from '../../../src/components/WhereNow.astro';
import Words from '../../../src/components/Words.astro';
import { subjectsOf } from '../../../src/components/subjects.ts';
import type { WorkingState } from '../../../src/disclose/public-archive.ts';
import {
  CONTENT_NOTES,
  FORMS,
  LAST_KNOWN,
  STATUSES,
  VERIFICATION_LEVELS,
} from '../../../src/record/vocabulary.ts';
import {
  archive,
  bare,
  bareSettings,
  bareText,
  editionIn,
  full,
  fullSettings,
  fullText,
  fullUyghur,
  LONG_TEXT,
  markedText,
  NAMES,
  report,
  reported,
  requireFirst,
  wordsWith,
} from '../awkward.ts';
import { examplesOf } from '../examples-of.ts';

const { record, references } = full.words;
const { attribution } = record;
if (attribution === undefined) throw new Error('the fixture archive has no wrong name');
const sources = record.sources.map(({ source }) => ({ source, locator: 'p. 12' }));
const subject = requireFirst(subjectsOf(archive, full.words));
const french = editionIn(fullText, 'fr');
const notes = CONTENT_NOTES.filter((note) => note !== 'none');
const pictured = editionIn(markedText, 'en').words;
const old = requireFirst(full.edition.versions);
const working: WorkingState = {
  status: 'draft',
  missing: ['title', 'narrators', 'verification.note'],
  site: { state: 'withdrawn', on: '2026-03-04' },
};
const languages = fullText.editions.map(({ lang }) => editionIn(fullText, lang));

export default {
  Attribution: examplesOf(Attribution, {
    'one name': { archive, attribution, text: fullText, words: full.words },
    'every name': {
      archive,
      attribution: { ...attribution, also_reported_as: Object.values(NAMES), note: LONG_TEXT },
      text: bareText,
      words: full.words,
    },
  }),
  CitationBox: examplesOf(CitationBox, {
    ...Object.fromEntries(
      languages.map(({ edition, version }) => [
        `a testimony in ${edition.lang}`,
        { archive, text: fullText, edition, version },
      ]),
    ),
    'a report': { archive, text: report, edition: reported.edition, version: reported.version },
    corrected: { archive, text: markedText, ...editionIn(markedText, 'en') },
  }),
  ContentNotes: examplesOf(ContentNotes, {
    none: { settings: fullSettings, kind: 'testimony', notes: ['none'] },
    ...Object.fromEntries(
      notes.map((note) => [
        note,
        { settings: fullSettings, kind: 'testimony' as const, notes: [note] },
      ]),
    ),
    'every note, of a testimony': { settings: fullSettings, kind: 'testimony', notes },
    'every note, of a report, and nobody to talk to': {
      settings: { ...fullSettings, support: {} },
      kind: 'report',
      notes,
    },
  }),
  Corrections: examplesOf(Corrections, {
    none: { words: bare.words },
    one: { words: editionIn(markedText, 'en').words },
    many: {
      words: wordsWith(bare.words, {
        corrections: Object.values(NAMES).map((what) => ({ on: '2026-03-04', what })),
      }),
    },
  }),
  DatedChain: examplesOf(DatedChain, {
    one: { entries: [{ date: '2017', note: 'She was taken.', sources: [] }], references },
    'every word for where somebody is': {
      entries: LAST_KNOWN.map((label) => ({
        date: 'between 3 November 2016 and 4 December 2018, uncertain',
        label,
        note: LONG_TEXT,
        sources,
      })),
      references,
    },
  }),
  Discrepancies: examplesOf(Discrepancies, {
    none: { words: bare.words },
    some: { words: full.words },
    'in Uyghur': { words: fullUyghur.words },
  }),
  KindOfText: examplesOf(KindOfText, {
    // Every form once, and with it each level of verification.
    ...Object.fromEntries(
      FORMS.map((form, index) => {
        const level = VERIFICATION_LEVELS[index % VERIFICATION_LEVELS.length] ?? 'unverified';
        const verification = { level, note: LONG_TEXT };
        return [`${form}, ${level}`, { record: { form, verification }, words: full.words }];
      }),
    ),
  }),
  Notices: examplesOf(Notices, {
    none: { text: fullText, edition: full.edition, version: full.version, frozen: false },
    frozen: { text: fullText, edition: full.edition, version: full.version, frozen: true },
    'superseded and cut': {
      text: fullText,
      edition: full.edition,
      version: { ...old, superseded: true, redactedOn: '2026-03-04' },
      frozen: true,
    },
    'a translation that is behind': {
      text: fullText,
      edition: french.edition,
      version: french.version,
      frozen: false,
    },
    ...Object.fromEntries(
      STATUSES.map((status) => [
        `a working text: ${status}`,
        {
          text: fullText,
          edition: { ...full.edition, working: { ...working, status } },
          version: full.version,
          frozen: false,
        },
      ]),
    ),
    'a draft that the site has not': {
      text: bareText,
      edition: { ...bare.edition, working: { status: 'draft' } },
      version: bare.version,
      frozen: false,
    },
  }),
  NotShown: examplesOf(NotShown, {
    'listed, nothing told': {
      id: 't10tbq3sb',
      kind: 'testimony',
      shown: { state: 'listed', reason: undefined, until: undefined },
      settings: bareSettings,
    },
    'listed, everything told': {
      id: 't10tbq3sb',
      kind: 'report',
      shown: { state: 'listed', reason: LONG_TEXT.slice(0, 300), until: '2099-12-31' },
      lang: 'ug-Arab',
      settings: fullSettings,
    },
    unavailable: {
      id: 'p12w3txdv',
      kind: 'person',
      shown: { state: 'unavailable' },
      settings: fullSettings,
    },
    'unavailable, nobody to ask': {
      id: 'p12w3txdv',
      kind: 'person',
      shown: { state: 'unavailable' },
      settings: bareSettings,
    },
    withdrawn: {
      id: 't1fg3vmq0',
      kind: 'testimony',
      shown: { state: 'withdrawn', on: '2026-03-04' },
      released: ['2025-01-01', '2025-01-01', '2025-06-30'],
      settings: fullSettings,
    },
    moved: {
      id: 't1bk13rpw',
      kind: 'testimony',
      shown: { state: 'moved', on: '2026-03-04', to: 'r1gk00wxb' },
      settings: fullSettings,
    },
    erased: {
      id: 't1p34nmrd',
      kind: 'testimony',
      shown: { state: 'erased', on: '2026-03-04' },
      settings: fullSettings,
    },
  }),
  Pictures: examplesOf(Pictures, {
    none: { id: bareText.id, words: bare.words },
    one: { id: markedText.id, words: pictured },
    'many, closed under a content note': {
      id: markedText.id,
      words: {
        ...wordsWith(pictured, { content_notes: notes }),
        pictures: pictured.pictures.flatMap((picture) =>
          Object.values(NAMES).map((name) => ({
            ...picture,
            alt: LONG_TEXT,
            caption: name,
            credit: name,
            provenance: LONG_TEXT,
            redacted: 'yes' as const,
          })),
        ),
      },
    },
  }),
  Prose: examplesOf(Prose, {
    'every mark': { text: editionIn(markedText, 'en').words.text, speech: {} },
    'right to left': { text: fullUyghur.words.text, speech: { lang: 'ug-Arab', dir: 'rtl' } },
    empty: { text: { blocks: [], paragraphs: 0, citedSources: [] }, speech: {} },
  }),
  Reasons: examplesOf(Reasons, {
    none: { record: {}, words: bare.words },
    both: { record, words: full.words },
    'in Uyghur': { record: fullUyghur.words.record, words: fullUyghur.words },
  }),
  Related: examplesOf(Related, {
    none: { archive, text: bareText },
    'of a testimony': { archive, text: fullText },
    'of a report': { archive, text: report },
  }),
  Responses: examplesOf(Responses, {
    none: { words: bare.words },
    'to a testimony': { words: full.words },
    'in Uyghur': { words: fullUyghur.words },
    'to a report': { words: reported.words },
  }),
  Unbroken: examplesOf(Unbroken, {
    'nothing to hold together': { text: LONG_TEXT },
    'dates, a figure with its ending, an ISBN': {
      text: `between 3 November 2016 and 4 décembre 2018, 2017-يىلى, ISBN 978-0-00-000000-0, ${NAMES.unbroken}`,
    },
  }),
  WhereNow: examplesOf(WhereNow, {
    'one person': { subjects: [subject] },
    'several, with every name and last word': {
      subjects: Object.values(NAMES).map((name, index) => ({
        ...subject,
        name,
        last: { ...subject.last, what: LAST_KNOWN[index] ?? 'unknown', note: LONG_TEXT },
      })),
    },
  }),
  Words: examplesOf(Words, {
    'every mark': { words: editionIn(markedText, 'en').words, heading: 'Words' },
    'right to left': { words: fullUyghur.words, heading: 'Words' },
    'under a heading that shows': { words: reported.words, heading: 'What it says', visible: true },
    'one paragraph': { words: bare.words, heading: 'Words' },
  }),
};
