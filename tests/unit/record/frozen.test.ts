import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceSchema } from '../../../src/record/authority.ts';
import {
  FROZEN_HEAD,
  FROZEN_SCHEMAS,
  FROZEN_TRANSLATION_SCHEMAS,
  frozenSourceOf,
} from '../../../src/record/frozen.ts';
import { reportSchema } from '../../../src/record/report.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';

const HEAD = {
  version: '1',
  released: '2026-11-24',
  changes: 'first release',
  paragraphs: '14',
  salt: '0'.repeat(32),
  references: {},
};
const TRANSLATION = {
  ...HEAD,
  schema: '1',
  lang: 'fr',
  translator: 'Guwah',
  title: 'Titre',
  summary: 'Résumé.',
  verification: { note: 'Note.' },
};
const accepts = (changes: Record<string, unknown>) =>
  FROZEN_TRANSLATION_SCHEMAS.testimony.safeParse({ ...TRANSLATION, ...changes }).success;

describe('a frozen version', () => {
  it('has every field of its record but those that govern it, and its own', () => {
    for (const [frozen, working] of [
      [FROZEN_SCHEMAS.testimony, testimonySchema],
      [FROZEN_SCHEMAS.report, reportSchema],
    ] as const) {
      const governing = ['status', 'agreement', 'access'];
      const expected = Object.keys(working.shape).filter((name) => !governing.includes(name));
      const names = Object.keys(frozen.shape);
      assert.deepEqual(
        names.filter((name) => !FROZEN_HEAD.has(name)),
        expected,
      );
      assert.deepEqual(names.filter((name) => FROZEN_HEAD.has(name)).sort(), [
        'changes',
        'paragraphs',
        'references',
        'released',
        'salt',
        'translates',
        'version',
      ]);
    }
  });

  it('of a translation has neither status nor the hash of a working file', () => {
    for (const schema of Object.values(FROZEN_TRANSLATION_SCHEMAS)) {
      assert.ok(!('status' in schema.shape));
      assert.ok(!('source_hash' in schema.shape));
    }
    assert.ok(accepts({}));
    assert.ok(!accepts({ source_hash: 'a'.repeat(64) }));
  });

  it('is refused with a salt, version, day or hash that release would not have written', () => {
    for (const wrong of [
      { salt: '0'.repeat(31) },
      { salt: 'G'.repeat(32) },
      { version: '0' },
      { version: '1.5' },
      { released: '2026-11' },
      { paragraphs: '-1' },
      { changes: '' },
      { translates: { version: '1' } },
      { translates: { version: '1', sha256: 'x' } },
      { references: { p1n8wxhvd: { label: 'A', secret: 'b' } } },
      { references: { p1n8wxhvd: {} } },
    ])
      assert.ok(!accepts(wrong), JSON.stringify(wrong));
    assert.ok(accepts({ translates: { version: '1', sha256: 'a'.repeat(64) } }));
    assert.ok(accepts({ references: { p1n8wxhvd: { label: 'A' } } }));
  });
});

describe('a source that is frozen with a text', () => {
  it('keeps what it is cited by and nothing of what we think of it', () => {
    const source = sourceSchema.parse({
      schema: '1',
      changed: '2026-01-01',
      type: 'book',
      title: 'A book',
      issued: '2021-01-13',
      language: 'en',
      reliability: { level: 'fair', reason: 'OPINION' },
      stance: 'party',
      read_as: 'copy',
      copy: 'A reprint.',
      accessed: '2026-01-01',
      archived: [{ url: 'https://example.org/a', date: '2026-01-01' }],
    });
    assert.deepEqual(frozenSourceOf(source), {
      type: 'book',
      title: 'A book',
      issued: '2021-01-13',
      language: 'en',
      read_as: 'copy',
      copy: 'A reprint.',
      accessed: '2026-01-01',
    });
  });
});
