import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AUTHORITY_SCHEMAS } from '../../../src/record/authority.ts';
import { namingsIn } from '../../../src/record/naming.ts';
import { reportSchema } from '../../../src/record/report.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';

const read = (schema: Parameters<typeof namingsIn>[0], record: unknown) =>
  namingsIn(schema, record).map(
    ({ id, claim, path }) => `${path.join('.')} ${id}${claim === undefined ? '' : `#${claim}`}`,
  );

describe('what a record names', () => {
  it('is found in every field of a testimony that holds an identifier', () => {
    const record = {
      title: 't1x6np1wb',
      narrators: [{ display: 'A' }, { display: 'B', person: 'p-narrator' }],
      contributors: [
        { person: 'p-contributor', role: 'editor' },
        { name: 'C', role: 'editor' },
      ],
      people: [{ person: 'p-person', role: 'alleged_perpetrator', source: 's-person' }],
      places: [{ place: 'w-place', role: 'event' }],
      organisations: [{ organisation: 'g-organisation', role: 'employer' }],
      reason_given: { text: 'x', source: 's-given' },
      reason_believed: { text: 'x', source: 's-believed' },
      sources: [{ source: 's-source', locator: 's1hj85329', as: 'account' }],
      attribution: {
        also_reported_as: ['p1n8wxhvd'],
        note: 'x',
        sources: [{ source: 's-attribution' }],
      },
      responses: [
        { organisation: 'g-response', summary: 'x', sources: [{ source: 's-response' }] },
      ],
      discrepancies: [
        { about: 'x', versions: [{ says: 'x', sources: [{ source: 's-version' }] }] },
      ],
      related: ['r-related'],
    };
    assert.deepEqual(read(testimonySchema, record).sort(), [
      'attribution.sources.0.source s-attribution',
      'contributors.0.person p-contributor',
      'discrepancies.0.versions.0.sources.0.source s-version',
      'narrators.1.person p-narrator',
      'organisations.0.organisation g-organisation',
      'people.0.person p-person',
      'people.0.source s-person',
      'places.0.place w-place',
      'reason_believed.source s-believed',
      'reason_given.source s-given',
      'related.0 r-related',
      'responses.0.organisation g-response',
      'responses.0.sources.0.source s-response',
      'sources.0.source s-source',
    ]);
  });

  it('is found in every field of a claim', () => {
    const record = {
      document: 's-document',
      publisher: 'g-publisher',
      claims: [
        {
          id: 'c01',
          asserted_by: { text: 'x', by: ['p-by'], via: ['g-via'] },
          about: { places: ['w-about'], topic: 'x' },
          evidence: [{ source: 's-evidence' }, { series: 'd-evidence' }],
          relations: [
            { to: 'r-other#c07', kind: 'supports' },
            { to: 't-other', kind: 'corrects' },
          ],
        },
      ],
    };
    assert.deepEqual(read(reportSchema, record).sort(), [
      'claims.0.about.places.0 w-about',
      'claims.0.asserted_by.by.0 p-by',
      'claims.0.asserted_by.via.0 g-via',
      'claims.0.evidence.0.source s-evidence',
      'claims.0.evidence.1.series d-evidence',
      'claims.0.relations.0.to r-other#c07',
      'claims.0.relations.1.to t-other',
      'document s-document',
      'publisher g-publisher',
    ]);
  });

  it('is found in authorities', () => {
    assert.deepEqual(read(AUTHORITY_SCHEMAS.source, { published_by: 'g-publisher' }), [
      'published_by g-publisher',
    ]);
    assert.deepEqual(
      read(AUTHORITY_SCHEMAS.place, {
        sources: [{ source: 's-own' }],
        within: 'w-within',
        phases: [{ sources: [{ source: 's-phase' }] }],
      }),
      ['sources.0.source s-own', 'within w-within', 'phases.0.sources.0.source s-phase'],
    );
    assert.deepEqual(
      read(AUTHORITY_SCHEMAS.person, { last_known: [{ sources: [{ source: 's-last' }] }] }),
      ['last_known.0.sources.0.source s-last'],
    );
    assert.deepEqual(namingsIn(AUTHORITY_SCHEMAS.person, { differs_from: ['p-other'] }), [
      { id: 'p-other', claim: undefined, path: ['differs_from', 0], unpublished: true },
    ]);
  });

  it('is read as far as a draft goes', () => {
    for (const unsafe of [
      undefined,
      null,
      'text',
      7,
      [],
      { people: 'none', claims: [null, 3, { evidence: {} }] },
    ])
      assert.deepEqual(namingsIn(reportSchema, unsafe), []);
  });
});
