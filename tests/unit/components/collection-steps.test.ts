import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectionList } from '../../../src/components/collection-list.ts';
import { stepsOf } from '../../../src/components/collection-steps.ts';
import type { PublicCollection } from '../../../src/disclose/public-archive.ts';
import { renderText } from '../../../src/text/markdown.ts';
import { archiveOf, claim, editionOf, reportRecord, textOf, wordsOf } from './small-records.ts';

const REPORT = 'r1mmwvhvb';
const PLACE = 'w1p6mwcd9';

function collectionOf(
  records: { record: string; note?: string }[],
  title = 'Read in order',
): PublicCollection {
  return {
    id: 'c1hbmdt8z',
    kind: 'collection',
    path: '/c/c1hbmdt8z/',
    shown: { state: 'shown' },
    record: {
      schema: 1,
      changed: '2026-01-01',
      title,
      status: 'ready',
      introduction: 'Why.',
      records,
    },
    references: new Map([
      [REPORT, { id: REPORT, kind: 'report', label: 'A report', href: `/r/${REPORT}/` }],
      [PLACE, { id: PLACE, kind: 'place', label: 'A town', href: `/w/${PLACE}/` }],
    ]),
    mentions: [],
    namedBy: [],
    introduction: renderText('## A heading\n\nThe first words.\n\nThe second ones.').text,
  };
}

test('a step leads to a record or to one claim of it, and is counted from one', () => {
  const words = wordsOf<'report'>(reportRecord({ claims: [claim('c01'), claim('c02')] }));
  const archive = archiveOf({ reports: [textOf('report', REPORT, [editionOf(REPORT, words)])] });
  const collection = collectionOf([
    { record: REPORT, note: 'Begin here.' },
    { record: `${REPORT}#c02` },
    { record: PLACE },
  ]);
  assert.deepEqual(
    stepsOf(archive, collection).map((step) => [
      step.number,
      step.anchor,
      step.href,
      step.note,
      step.claim?.id,
      step.text?.words.record.title,
    ]),
    [
      [1, REPORT, `/r/${REPORT}/`, 'Begin here.', undefined, 'An article on the mill'],
      [2, `${REPORT}-c02`, `/r/${REPORT}/#c02`, undefined, 'c02', 'An article on the mill'],
      [3, PLACE, `/w/${PLACE}/`, undefined, undefined, undefined],
    ],
  );
});

test('a list of collections gives the first paragraph of each, and leaves out what is not shown', () => {
  const gone = { ...collectionOf([]), shown: { state: 'unavailable' } as const, record: undefined };
  const archive = archiveOf({ collections: [collectionOf([{ record: PLACE }]), gone] });
  assert.deepEqual(
    collectionList(archive).map(({ title, lead, steps }) => [title, lead, steps]),
    [['Read in order', 'The first words.', 1]],
  );
});
