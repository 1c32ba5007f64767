import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atomFeed, feedEntries, jsonFeed } from '../../../src/publish/feeds.ts';
import {
  archiveOf,
  editionOf,
  report,
  testimonyRecord,
  textOf,
  versionOf,
  wordsOf,
} from '../components/small-records.ts';
import type { ContentNote } from '../../../src/record/vocabulary.ts';
import { emptyArchive, testimonyIn } from './public-archive.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const words = wordsOf<'testimony'>(
  testimonyRecord({
    title: 'Mills & <lamps>\u0001 “lit”',
    corrections: [{ on: '2026-06-01', what: 'A date.' }],
    content_notes: ['torture', 'death'],
    acts: ['detention', 'rape'],
  }),
);
const first = versionOf('/t/t1aaaaaaa/v/1/', words);
const second = versionOf('/t/t1aaaaaaa/v/2/', words, {
  version: 2,
  released: '2026-05-01',
  changes: 'corrects a date',
});
const archive = archiveOf({
  testimonies: [
    textOf('testimony', 't1aaaaaaa', [
      editionOf('t1aaaaaaa', words, { versions: [first, second], current: second }),
      editionOf('t1aaaaaaa', wordsOf<'testimony'>(testimonyRecord({ lang: 'fr' })), {
        isOriginal: false,
      }),
    ]),
    testimonyIn('t1bbbbbbb', { state: 'withdrawn', on: '2026-07-01' }),
    testimonyIn('t1ccccccc', { state: 'erased', on: '2026-01-05' }),
    testimonyIn('t1ddddddd', { state: 'listed', reason: 'Safety.', until: undefined }),
    testimonyIn('t1eeeeeee', { state: 'unavailable' }),
  ],
  reports: [report('r1aaaaaaa')],
});

/** Elements of a tiny XML document: every tag is closed in order, which is what a feed reader needs first. */
function requireWellFormed(xml: string): void {
  const open: string[] = [];
  const tags = xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([a-z]+)([^<>]*?)(\/?)>/g);
  for (const [, closing, name = '', attributes = '', empty] of tags) {
    assert.match(attributes, /^(?: [a-z:]+="[^"<]*")*$/, `attributes of <${name}>`);
    if (closing === '/') assert.equal(open.pop(), name);
    else if (empty !== '/') open.push(name);
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(xml, /&(?!amp;|lt;|gt;|quot;)/);
}

describe('what the feeds hold', () => {
  test('each text once, the last that happened to it first; what is listed or unavailable not at all', () => {
    assert.deepEqual(
      feedEntries(archive).map(({ address, updated }) => [address, updated]),
      [
        ['/t/t1bbbbbbb/', '2026-07-01'],
        ['/t/t1aaaaaaa/', '2026-06-01'],
        ['/r/r1aaaaaaa/', '2026-03-04'],
        ['/t/t1aaaaaaa/fr/', '2026-03-04'],
        ['/t/t1ccccccc/', '2026-01-05'],
      ],
    );
  });

  test('what was withdrawn or erased has its identifier and the date, and nothing else', () => {
    const gone = feedEntries(archive).filter(({ address }) => /t1[bc]/.test(address));
    assert.deepEqual(gone, [
      { address: '/t/t1bbbbbbb/', title: 't1bbbbbbb was withdrawn', updated: '2026-07-01' },
      { address: '/t/t1ccccccc/', title: 't1ccccccc was erased', updated: '2026-01-05' },
    ]);
  });

  test('with a text, each translation is withdrawn at its own address, by the name of its language', () => {
    const shown = { state: 'withdrawn', on: '2026-07-01' } as const;
    const gone = { shown, versions: [], current: undefined };
    const editions = [
      editionOf('t1aaaaaaa', words, gone),
      editionOf('t1aaaaaaa', wordsOf<'testimony'>(testimonyRecord({ lang: 'ug-Arab' })), {
        ...gone,
        isOriginal: false,
      }),
    ];
    const whole = textOf('testimony', 't1aaaaaaa', editions, { shown });
    assert.deepEqual(
      feedEntries(archiveOf({ testimonies: [whole] })).map(({ address, title }) => [
        address,
        title,
      ]),
      [
        ['/t/t1aaaaaaa/', 't1aaaaaaa was withdrawn'],
        ['/t/t1aaaaaaa/ug-arab/', 't1aaaaaaa was withdrawn in Uyghur'],
      ],
    );
  });

  test('a translation withdrawn alone takes the place of its words, and the original stays', () => {
    const shown = { state: 'withdrawn', on: '2026-07-01' } as const;
    const french = wordsOf<'testimony'>(testimonyRecord({ lang: 'fr' }));
    const text = textOf('testimony', 't1aaaaaaa', [
      editionOf('t1aaaaaaa', words),
      editionOf('t1aaaaaaa', french, {
        isOriginal: false,
        shown,
        versions: [],
        current: undefined,
      }),
    ]);
    assert.deepEqual(
      feedEntries(archiveOf({ testimonies: [text] })).map(({ address, title }) => [address, title]),
      [
        ['/t/t1aaaaaaa/fr/', 't1aaaaaaa was withdrawn in French'],
        ['/t/t1aaaaaaa/', 'Mills & <lamps>\u0001 “lit”'],
      ],
    );
  });

  test('no note makes a list of survivors', () => {
    const told = (content_notes: ContentNote[]) => {
      const record = testimonyRecord({ content_notes });
      const text = textOf('testimony', 't1aaaaaaa', [editionOf('t1aaaaaaa', wordsOf(record))]);
      return feedEntries(archiveOf({ testimonies: [text] }))[0]?.summary;
    };
    assert.equal(told(['sexual_violence']), 'Version 1: first release. A short account.');
    assert.equal(
      told(['torture', 'sexual_violence']),
      'Version 1: first release. Before you read: this account speaks of torture. A short account.',
    );
  });

  test('an entry says what changed and warns before it tells', () => {
    const summary = feedEntries(archive).find(
      ({ address }) => address === '/t/t1aaaaaaa/',
    )?.summary;
    assert.equal(
      summary,
      'Corrected: A date. Before you read: this account speaks of torture and death. A short account.',
    );
  });

  test('a redaction takes the place of the words that were told before it, and says nothing of them', () => {
    const redacted = versionOf('/t/t1aaaaaaa/v/1/', words, { redactedOn: '2026-08-01' });
    const text = textOf('testimony', 't1aaaaaaa', [
      editionOf('t1aaaaaaa', words, { versions: [redacted, second], current: second }),
    ]);
    const [entry] = feedEntries(archiveOf({ testimonies: [text] }));
    assert.equal(entry?.updated, '2026-08-01');
    assert.match(entry.summary ?? '', /^A passage was removed on 1 August 2026\. Before you read/);
  });

  test('what was corrected before it came here was not published here before', () => {
    const early = wordsOf<'testimony'>(
      testimonyRecord({ corrections: [{ on: '2019-01-01', what: 'A date.' }] }),
    );
    const text = textOf('testimony', 't1aaaaaaa', [editionOf('t1aaaaaaa', early)]);
    const [entry] = feedEntries(archiveOf({ testimonies: [text] }));
    assert.equal(entry?.published, '2026-03-04');
    assert.equal(entry.updated, '2026-03-04');
  });

  test('no act is told of', () => {
    for (const feed of [atomFeed(archive), jsonFeed(archive)])
      assert.doesNotMatch(feed, /rape|detention/i);
  });

  test('a feed does not grow with the archive, and keeps what is newest', () => {
    const many = Array.from({ length: 130 }, (_, index) =>
      testimonyIn(`t1${String(index).padStart(7, '0')}`, {
        state: 'withdrawn',
        on: index === 129 ? '2026-02-02' : '2026-02-01',
      }),
    );
    const entries = feedEntries(archiveOf({ testimonies: many }));
    assert.equal(entries.length, 100);
    assert.equal(entries[0]?.address, '/t/t10000129/');
  });
});

describe('the Atom feed', () => {
  test('is well-formed, whatever a title holds', () => {
    const xml = atomFeed(archive);
    requireWellFormed(xml);
    assert.match(xml, /<title>Mills &amp; &lt;lamps&gt; “lit”<\/title>/);
    // eslint-disable-next-line no-control-regex -- it is the character that XML may not hold
    assert.doesNotMatch(xml, /\u0001/);
  });

  test('has what RFC 4287 demands of a feed and of every entry', () => {
    const xml = atomFeed(archive);
    const [head = '', ...entries] = xml.split('<entry');
    for (const element of ['id', 'title', 'updated'])
      for (const part of [head, ...entries])
        assert.equal(part.match(new RegExp(`<${element}>`, 'g'))?.length, 1, element);
    assert.match(head, /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    assert.match(head, /<author><name>Guwah<\/name><\/author>/);
    assert.match(head, /<link rel="self"[^>]* href="https:\/\/archive\.example\/feed\.xml"\/>/);
    const identifiers = [...xml.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    assert.equal(new Set(identifiers).size, identifiers.length);
    for (const [, date = ''] of xml.matchAll(/<(?:updated|published)>([^<]+)</g))
      assert.match(date, INSTANT);
    assert.match(head, /<updated>2026-07-01T/);
  });
});

describe('the JSON feed', () => {
  interface Item {
    id: string;
    url: string;
    content_text: string;
    date_modified: string;
    date_published?: string;
    language?: string;
  }
  const feed = JSON.parse(jsonFeed(archive)) as Record<string, unknown> & { items: Item[] };

  test('has what version 1.1 demands', () => {
    assert.equal(feed['version'], 'https://jsonfeed.org/version/1.1');
    assert.equal(feed['feed_url'], 'https://archive.example/feed.json');
    assert.equal(typeof feed['title'], 'string');
    for (const item of feed.items) {
      assert.equal(item.id, item.url);
      assert.ok(item.content_text.length > 0);
      assert.match(item.date_modified, INSTANT);
      if (item.date_published !== undefined) assert.match(item.date_published, INSTANT);
    }
  });

  test('has the same entries as the Atom feed', () => {
    const inAtom = [...atomFeed(archive).matchAll(/<entry[^>]*>\n<id>([^<]+)/g)].map(
      ([, id]) => id,
    );
    assert.deepEqual(
      feed.items.map(({ id }) => id),
      inAtom,
    );
  });
});

test('an archive without records has feeds without entries, and they ask no clock', () => {
  requireWellFormed(atomFeed(emptyArchive));
  assert.match(atomFeed(emptyArchive), /<updated>1970-01-01T00:00:00Z<\/updated>/);
  assert.equal(jsonFeed(emptyArchive), jsonFeed({ ...emptyArchive }));
});
