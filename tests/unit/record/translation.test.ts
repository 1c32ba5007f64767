import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'astro/zod';
import { text, words } from '../../../src/record/field.ts';
import { reportSchema } from '../../../src/record/report.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';
import { overlayWords, TRANSLATION_SCHEMAS, wordsOf } from '../../../src/record/translation.ts';

/** Every place in a schema that holds something, as dotted paths; lists are `[]`. */
function leavesOf(schema: z.ZodType, path = ''): string[] {
  if (schema instanceof z.ZodOptional) return leavesOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return leavesOf(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      leavesOf(field, path === '' ? name : `${path}.${name}`),
    );
  return [path];
}
const HEAD = ['lang', 'schema', 'source_hash', 'status', 'translator'];

describe('the fields of a translation', () => {
  it('are the words of a testimony, and nothing else of it', () => {
    assert.deepEqual(
      leavesOf(TRANSLATION_SCHEMAS.testimony)
        .filter((leaf) => !HEAD.includes(leaf))
        .sort(),
      [
        'attribution.note',
        'corrections[].what',
        'discrepancies[].about',
        'discrepancies[].versions[].says',
        'media[].alt',
        'media[].caption',
        'reason_believed.text',
        'reason_given.text',
        'responses[].summary',
        'summary',
        'title',
        'verification.note',
      ],
    );
  });

  it('are the words of a report, with the numbers of its claims', () => {
    assert.deepEqual(
      leavesOf(TRANSLATION_SCHEMAS.report)
        .filter((leaf) => !HEAD.includes(leaf))
        .sort(),
      [
        'claims[].about.topic',
        'claims[].asserted_by.text',
        'claims[].figures[].as_written',
        'claims[].figures[].unit',
        'claims[].id',
        'claims[].note',
        'claims[].retired',
        'claims[].text',
        'corrections[].what',
        'discrepancies[].about',
        'discrepancies[].versions[].says',
        'limits',
        'media[].alt',
        'media[].caption',
        'method',
        'responses[].summary',
        'summary',
        'title',
      ],
    );
  });

  it('may be missing where they may be missing in the original, and only there', () => {
    const whole = {
      schema: '1',
      lang: 'fr',
      status: 'draft',
      translator: 'Guwah',
      source_hash: 'a'.repeat(64),
      title: 'Titre',
      summary: 'Résumé.',
      verification: { note: 'Note.' },
    };
    assert.ok(TRANSLATION_SCHEMAS.testimony.safeParse(whole).success);
    const { title: _title, ...without } = whole;
    assert.ok(!TRANSLATION_SCHEMAS.testimony.safeParse(without).success);
    assert.ok(!TRANSLATION_SCHEMAS.testimony.safeParse({ ...whole, form: 'interview' }).success);
  });

  it('are none where a schema holds no words', () => {
    assert.equal(wordsOf(z.strictObject({ name: text() })), undefined);
    assert.equal(wordsOf(z.array(text())), undefined);
    assert.notEqual(wordsOf(z.strictObject({ name: words() })), undefined);
  });
});

describe('a record with the words of its translation', () => {
  const record = {
    title: 'Called back',
    lang: 'en',
    period: '2017',
    people: [{ person: 'p1n8wxhvd', role: 'subject' }],
    discrepancies: [
      {
        about: 'the date',
        versions: [{ says: 'May', sources: [{ source: 's1' }] }, { says: 'June' }],
      },
      { about: 'the place', versions: [{ says: 'here' }] },
    ],
    claims: [
      { id: 'c01', text: 'One', assessment: 'wrong' },
      { id: 'c02', text: 'Two', assessment: 'opinion' },
    ],
  };

  it('keeps everything that is no words, and pairs lists by position', () => {
    const french = overlayWords(record, {
      title: 'Rappelée',
      lang: 'fr',
      discrepancies: [{ about: 'la date', versions: [{ says: 'mai' }, { says: 'juin' }] }],
    });
    assert.deepEqual(french, {
      ...record,
      title: 'Rappelée',
      lang: 'fr',
      discrepancies: [
        {
          about: 'la date',
          versions: [{ says: 'mai', sources: [{ source: 's1' }] }, { says: 'juin' }],
        },
        record.discrepancies[1],
      ],
    });
  });

  it('pairs claims by their number, in whatever order they are translated', () => {
    const french = overlayWords(record, {
      claims: [
        { id: 'c02', text: 'Deux' },
        { id: 'c01', text: 'Un' },
      ],
    });
    assert.deepEqual(french.claims, [
      { id: 'c01', text: 'Un', assessment: 'wrong' },
      { id: 'c02', text: 'Deux', assessment: 'opinion' },
    ]);
  });

  it('keeps the words of the original for what is not translated', () => {
    const french = overlayWords(record, { claims: [{ id: 'c02', text: 'Deux' }] });
    assert.deepEqual(
      french.claims.map((claim) => claim.text),
      ['One', 'Deux'],
    );
    assert.equal(french.title, 'Called back');
  });

  it('takes over nothing that the original does not have', () => {
    const french = overlayWords(record, { secret: 'x', claims: [{ id: 'c09', text: 'Neuf' }] });
    assert.deepEqual(french, record);
  });

  it('leaves the original as it was', () => {
    const before = structuredClone(record);
    overlayWords(record, { title: 'Rappelée', claims: [{ id: 'c01', text: 'Un' }] });
    assert.deepEqual(record, before);
  });
});

describe('the schemas of records', () => {
  it('mark as words only what a translation then has', () => {
    for (const [kind, schema] of Object.entries({
      testimony: testimonySchema,
      report: reportSchema,
    })) {
      const own = new Set(leavesOf(schema));
      const translated = leavesOf(TRANSLATION_SCHEMAS[kind as 'testimony' | 'report']);
      for (const leaf of translated)
        assert.ok(own.has(leaf) || HEAD.includes(leaf), `${kind}: ${leaf}`);
    }
  });
});
