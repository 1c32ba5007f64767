/** Sources: in the text, beside it, under it, in lists. */
import MarginSources from '../../../src/components/MarginSources.astro';
import SourceEntry from '../../../src/components/SourceEntry.astro';
import SourceList from '../../../src/components/SourceList.astro';
import SourceNames from '../../../src/components/SourceNames.astro';
import SourceNotes from '../../../src/components/SourceNotes.astro';
import SourceReference from '../../../src/components/SourceReference.astro';
import { sourcesOf } from '../../../src/components/numbered-sources.ts';
import type { Source } from '../../../src/record/authority.ts';
import {
  archive,
  bare,
  full,
  fullUyghur,
  LONG_ADDRESS,
  NAMES,
  reference,
  reported,
  requireFirst,
} from '../awkward.ts';
import { examplesOf } from '../examples-of.ts';

const numbers = sourcesOf(full.words);
const numbered = requireFirst([...numbers.values()]);
const citations = full.words.text.blocks.flatMap((block) => block.citations);
const named = full.words.record.sources;

/** A source with no field that it may lack. */
const bareSource: Source = {
  schema: 1,
  changed: '2026-01-01',
  type: 'document',
  title: '[Letter to the Memory Circle]',
  language: 'en',
  reliability: { level: 'fair', reason: 'It was read.' },
  stance: 'party',
  read_as: 'original',
  accessed: '2026-01-01',
};
const fullSource: Source = {
  ...bareSource,
  title: NAMES.long,
  author: [{ family: NAMES.unbroken, given: 'Ilse' }, { literal: NAMES.rightToLeft }],
  'container-title': NAMES.unbroken,
  publisher: NAMES.han,
  issued: '2019-11-02',
  URL: LONG_ADDRESS,
  DOI: `10.1234/${'abcdefgh'.repeat(10)}`,
  ISBN: '978-0-000-00000-2',
  number: 'A/HRC/51/1',
  read_as: 'copy',
  copy: 'A copy.',
};

export default {
  SourceEntry: examplesOf(SourceEntry, {
    'as an account cites it': { source: numbered },
    'not shown': { source: { ...numbered, reference: undefined } },
    'no more than a label': { source: { ...numbered, reference: reference(NAMES.long) } },
    'every field, everything long': {
      source: {
        ...numbered,
        number: 128,
        locators: ['p. 12', 'pp. 345–367, note 3'],
        reference: reference(NAMES.long, { kind: 'source', source: fullSource }),
      },
    },
    'no field that it may lack': {
      source: {
        ...numbered,
        locators: [],
        reference: reference('', { kind: 'source', href: undefined, source: bareSource }),
      },
    },
  }),
  SourceList: examplesOf(SourceList, {
    one: { words: bare.words },
    many: { words: reported.words },
    'in Uyghur': { words: fullUyghur.words },
  }),
  SourceNotes: examplesOf(SourceNotes, {
    none: { citations: [], numbers, seen: new Set(), label: 'Sources' },
    'for the first time': { citations, numbers, seen: new Set(), label: 'Sources' },
    'named before': { citations, numbers, seen: new Set(numbers.keys()), label: 'Sources' },
  }),
  SourceNames: examplesOf(SourceNames, {
    none: { sources: [], references: full.words.references },
    many: { sources: named, references: full.words.references },
    'every name': {
      sources: Object.keys(NAMES).map((source) => ({ source, locator: 'p. 12' })),
      references: new Map(Object.entries(NAMES).map(([key, name]) => [key, reference(name)])),
    },
  }),
  MarginSources: examplesOf(MarginSources, {
    none: { sources: [], words: full.words },
    many: { sources: named, words: full.words },
  }),
  SourceReference: examplesOf(SourceReference, {
    'no field that it may lack': { source: bareSource },
    'every field, everything long': { source: fullSource },
    ...Object.fromEntries(
      archive.sources.flatMap(({ id, record }) =>
        record === undefined ? [] : [[id, { source: record }]],
      ),
    ),
  }),
};
