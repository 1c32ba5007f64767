import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { preview } from '../../../src/disclose/preview.ts';
import type { Archive, WorkingTranslation } from '../../../src/read/archive.ts';
import { ImaginedArchive } from './imagined-archive.ts';

const ALICE = 'p1cs39mj6';
const T = 't1tpgqmft';
const U = 't1jhq9k06';
const R = 'r1mmwvhvb';
const TODAY = '2026-11-24';

const testimonyOf = (archive: Archive, id: string) =>
  preview(archive, TODAY).testimonies.find((text) => text.id === id) ?? assert.fail();

describe('the preview', () => {
  it('shows the working text in place of the released one, under a banner that tells both states', () => {
    const archive = new ImaginedArchive()
      .text(T, {
        fields: { title: 'Working title' },
        body: 'Working.\n',
        frozen: [{ fields: { title: 'Frozen title' } }],
      })
      .toArchive();
    const [edition = assert.fail()] = testimonyOf(archive, T).editions;
    assert.equal(edition.current?.words?.record.title, 'Working title');
    assert.equal(edition.current.version, 2);
    assert.equal(edition.current.released, TODAY);
    assert.equal(edition.current.path, `/t/${T}/`);
    assert.deepEqual(edition.working, {
      status: 'ready',
      missing: [],
      site: { state: 'shown' },
    });
    assert.equal(edition.versions[0]?.words?.record.title, 'Frozen title');
  });

  it('shows what was never released and what is closed, and says what the site shows', () => {
    const archive = new ImaginedArchive()
      .text(T, { frozen: [], ledger: [] })
      .text(U, { access: { level: 'closed', reason: 'asked' } })
      .toArchive();
    assert.equal(testimonyOf(archive, T).editions[0]?.working?.site, undefined);
    assert.deepEqual(testimonyOf(archive, U).editions[0]?.working?.site, { state: 'unavailable' });
    assert.equal(preview(archive, TODAY).preview, true);
  });

  it('shows a draft that lacks almost everything, and names what it lacks', () => {
    for (const id of [T, R]) {
      const archive = new ImaginedArchive().text(id, { frozen: [], ledger: [] }).toArchive();
      const folder = (archive.testimonies.get(id) ?? archive.reports.get(id)) as {
        working: { status: string; record: unknown; partial: unknown };
      };
      folder.working.status = 'draft';
      folder.working.record = undefined;
      folder.working.partial = { schema: 1, status: 'draft', lang: 'en' };
      const shown = preview(archive, TODAY);
      const [edition = assert.fail()] = (
        [...shown.testimonies, ...shown.reports][0] ?? assert.fail()
      ).editions;
      assert.equal(edition.current?.words?.record.title, id);
      assert.equal(edition.working?.status, 'draft');
      const { missing = [] } = edition.working;
      assert.ok(missing.includes('title') && missing.includes('sources'));
      assert.ok(!missing.includes('lang'));
      assert.equal(edition.current.words.text.paragraphs, 2);
    }
  });

  it('shows every authority that has a file, with the labels of today', () => {
    const archive = new ImaginedArchive()
      .authority(ALICE, { name: 'Alice' }, [])
      .text(T, { fields: { people: [{ person: ALICE, role: 'subject' }] }, frozen: [], ledger: [] })
      .toArchive();
    const alice = preview(archive, TODAY).people[0] ?? assert.fail();
    assert.equal(alice.record?.name, 'Alice');
    assert.equal(alice.mentions[0]?.id, T);
    const words = testimonyOf(archive, T).editions[0]?.current?.words;
    assert.equal(words?.references.get(ALICE)?.label, 'Alice');
  });

  it('shows working translations, stale ones with that word', () => {
    const archive = new ImaginedArchive()
      .text(T, { frozen: [{}, { lang: 'ug-Arab' }] })
      .toArchive();
    const fields = {
      schema: 1,
      lang: 'fr',
      status: 'in_review',
      translator: 'Guwah',
      source_hash: '',
      title: 'Titre',
    } as const;
    const translation: WorkingTranslation = {
      file: `content/testimonies/${T}/fr.md`,
      sha256: '',
      body: 'Un.\n\nDeux.\n',
      bodyLine: 10,
      status: 'in_review',
      lang: 'fr',
      record: fields,
      partial: fields,
      stale: true,
    };
    (archive.testimonies.get(T)?.translations as Map<string, WorkingTranslation>).set(
      'fr',
      translation,
    );
    const { editions } = testimonyOf(archive, T);
    assert.deepEqual(
      editions.map(({ lang, stale, working }) => [lang, stale, working?.status]),
      [
        ['en', false, 'ready'],
        ['fr', true, 'in_review'],
        ['ug-Arab', true, undefined],
      ],
    );
    const french = editions[1]?.current?.words;
    assert.equal(french?.record.title, 'Titre');
    assert.equal(french.record.lang, 'fr');
    assert.equal(french.translator, 'Guwah');
  });

  it('keeps what was withdrawn withdrawn where no working file is left', () => {
    const archive = new ImaginedArchive();
    archive.ledger(T, [archive.released(T), archive.line('withdraw')]);
    assert.equal(testimonyOf(archive.toArchive(), T).shown.state, 'withdrawn');
  });

  it('shows nothing of a body with a mistake in it', () => {
    const archive = new ImaginedArchive()
      .text(T, { body: '<script>x</script>\n', frozen: [], ledger: [] })
      .toArchive();
    assert.deepEqual(testimonyOf(archive, T).editions[0]?.current?.words?.text.blocks, []);
  });
});
