import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disclose } from '../../../src/disclose/disclose.ts';
import { CONSENTED, ImaginedArchive, OPEN, PUBLISHER, SOURCE } from './imagined-archive.ts';

const ALICE = 'p1cs39mj6';
const BOB = 'p1n23gv0f';
const TOWN = 'w1p6mwcd9';
const COUNTY = 'w1k0fx2vx';
const OTHER_SOURCE = 's1fzd679j';
const LAST_SOURCE = 's1qs2xvh9';
const FARM = 'w1fk3mzqf';
const FIRM = 'g1v2kc3xs';
const T = 't1tpgqmft';
const U = 't1jhq9k06';
const R = 'r1mmwvhvb';
const D = 'd1wf3g7c3';
const C = 'c1hbmdt8z';
const Q = 'r1037x9nf';

/** Discloses and insists that nothing stops the build. */
function publish(archive: ImaginedArchive) {
  const { publicArchive, problems } = disclose(archive.toArchive());
  assert.deepEqual(
    problems.map(({ code, message }) => `${code}: ${message}`),
    [],
  );
  return publicArchive;
}
const codesOf = (archive: ImaginedArchive) =>
  disclose(archive.toArchive()).problems.map(({ code, file }) => `${code} ${file}`);
/** Everything that an archive says, maps included. */
const wordsOf = (value: unknown) =>
  JSON.stringify(value, (_key, part: unknown) => (part instanceof Map ? [...part] : part));
const only = <Entry>(list: readonly Entry[]): Entry => {
  assert.equal(list.length, 1);
  return list[0] as Entry;
};

describe('a testimony in the public archive', () => {
  it('is shown in its frozen words, not in its working ones', () => {
    const archive = new ImaginedArchive().text(T, {
      fields: { title: 'Working title' },
      body: 'Working words.\n',
      frozen: [{ fields: { title: 'Frozen title' }, body: 'Frozen *words*.\n' }],
    });
    const text = only(publish(archive).testimonies);
    assert.equal(text.shown.state, 'shown');
    const { words, path, superseded } = text.editions[0]?.current ?? assert.fail();
    assert.equal(words?.record.title, 'Frozen title');
    assert.equal(words.text.blocks[0]?.plain, 'Frozen words.');
    assert.equal(path, `/t/${T}/v/1/`);
    assert.equal(superseded, false);
    assert.doesNotMatch(wordsOf(publish(archive)), /Working/);
  });

  it('carries nothing that governs it and nothing that only freezing needs', () => {
    const text = only(publish(new ImaginedArchive().text(T)).testimonies);
    const record = text.editions[0]?.current?.words?.record ?? assert.fail();
    for (const key of ['status', 'agreement', 'access', 'salt', 'paragraphs', 'references'])
      assert.ok(!(key in record), key);
  });

  it('that is ready but was never released is not there', () => {
    const archive = new ImaginedArchive().text(T, { frozen: [], ledger: [] });
    assert.deepEqual(publish(archive).testimonies, []);
  });

  it('under an embargo that was never released tells its kind, language, reason and date', () => {
    const archive = new ImaginedArchive();
    archive.text(T, {
      fields: { title: 'Secret title', lang: 'fr' },
      frozen: [],
      access: { level: 'listed', reason: 'until the trial ends', until: '2027-01-01' },
      ledger: [archive.line('issue')],
    });
    const publicArchive = publish(archive);
    assert.deepEqual(only(publicArchive.testimonies), {
      id: T,
      kind: 'testimony',
      lang: 'fr',
      shown: { state: 'listed', reason: 'until the trial ends', until: '2027-01-01' },
      editions: [],
      relations: [],
      related: [],
      collections: [],
    });
    assert.doesNotMatch(wordsOf(publicArchive), /Secret/);
    assert.deepEqual(publicArchive.counts, { shown: 0, listed: 1, languages: [] });
  });

  it('whose access was narrowed hides every version and language at once', () => {
    for (const access of [
      { level: 'listed', reason: 'asked for time' },
      { level: 'closed', reason: 'asked for time' },
    ] as const) {
      const archive = new ImaginedArchive().text(T, {
        access,
        frozen: [{}, { version: 2 }, { lang: 'fr', translates: 2 }],
      });
      const text = only(publish(archive).testimonies);
      const state = access.level === 'listed' ? 'listed' : 'unavailable';
      assert.equal(text.shown.state, state);
      for (const edition of text.editions) {
        assert.equal(edition.shown.state, state);
        assert.equal(edition.current, undefined);
        for (const version of edition.versions) {
          assert.equal(version.shown.state, state);
          assert.equal(version.words, undefined);
          assert.equal(version.changes, undefined);
        }
      }
    }
  });

  it('that is unavailable does not tell its language', () => {
    const archive = new ImaginedArchive().text(T, {
      agreement: { ...CONSENTED, basis: 'revoked' },
    });
    const text = only(publish(archive).testimonies);
    assert.equal(text.shown.state, 'unavailable');
    assert.equal(text.lang, undefined);
    assert.equal(text.editions[0]?.lang, 'und');
  });

  it('whose working file was deleted by mistake stops the build and shows nothing meanwhile', () => {
    const archive = new ImaginedArchive().text(T, { working: false });
    assert.deepEqual(codesOf(archive), [`working-file-missing content/ledger/${T}.jsonl`]);
    const { publicArchive } = disclose(archive.toArchive());
    assert.equal(only(publicArchive.testimonies).shown.state, 'unavailable');
    assert.doesNotMatch(wordsOf(publicArchive.testimonies), /A testimony/);
  });

  it('whose agreement or access cannot be read stops the build and shows nothing meanwhile', () => {
    for (const unreadable of [{ agreement: undefined }, { access: undefined }]) {
      const archive = new ImaginedArchive().text(T, unreadable);
      assert.deepEqual(codesOf(archive), [
        `governance-unreadable content/testimonies/${T}/index.md`,
      ]);
      assert.equal(
        only(disclose(archive.toArchive()).publicArchive.testimonies).shown.state,
        'unavailable',
      );
    }
  });

  it('that was withdrawn and released again shows the new version and a page for the old one', () => {
    const archive = new ImaginedArchive();
    archive.text(T, { frozen: [{ version: 2 }], ledger: [] });
    archive.ledger(T, [
      archive.released(T, 1),
      archive.line('withdraw', { on: '2026-04-05' }),
      { ...archive.released(T, 2), on: '2026-05-06' },
    ]);
    const edition = only(only(publish(archive).testimonies).editions);
    assert.deepEqual(
      edition.versions.map(({ shown, released }) => ({ shown, released })),
      [
        { shown: { state: 'withdrawn', on: '2026-04-05' }, released: '2026-03-04' },
        { shown: { state: 'shown' }, released: '2026-05-06' },
      ],
    );
    assert.equal(edition.current?.version, 2);
  });

  it('that was withdrawn needs no folder: only its days are left', () => {
    const archive = new ImaginedArchive();
    archive.ledger(T, [
      archive.released(T, 1),
      archive.released(T, 1, 'fr'),
      archive.line('withdraw', { on: '2026-04-05' }),
    ]);
    const text = only(publish(archive).testimonies);
    assert.deepEqual(text.shown, { state: 'withdrawn', on: '2026-04-05' });
    assert.deepEqual(
      text.editions.map(({ path, lang, shown }) => [path, lang, shown.state]),
      [
        [`/t/${T}/`, 'und', 'withdrawn'],
        [`/t/${T}/fr/`, 'fr', 'withdrawn'],
      ],
    );
  });

  it('that was erased says so at every address ever issued', () => {
    const archive = new ImaginedArchive();
    archive.ledger(T, [
      archive.released(T, 1),
      archive.released(T, 2),
      archive.line('erase', { on: '2026-06-07' }),
    ]);
    const text = only(publish(archive).testimonies);
    const states = [
      text.shown,
      ...text.editions.flatMap((e) => [e.shown, ...e.versions.map((v) => v.shown)]),
    ];
    assert.equal(states.length, 4);
    for (const state of states) assert.deepEqual(state, { state: 'erased', on: '2026-06-07' });
  });

  it('that moved leads on from its living addresses and keeps its frozen ones', () => {
    const archive = new ImaginedArchive().text(U);
    archive.text(T, { frozen: [{}, { lang: 'fr' }] });
    archive.ledger(T, [
      archive.released(T, 1),
      archive.released(T, 1, 'fr'),
      archive.line('move', { to: U, on: '2026-06-07' }),
    ]);
    const text = publish(archive).testimonies.find(({ id }) => id === T) ?? assert.fail();
    const moved = { state: 'moved', on: '2026-06-07', to: U };
    for (const edition of text.editions) {
      assert.deepEqual(edition.shown, moved);
      assert.equal(edition.current, undefined);
      assert.equal(edition.versions[0]?.shown.state, 'shown');
      assert.equal(edition.versions[0].words?.lang, edition.lang);
    }
  });

  it('that moves to a record that was never issued stops the build', () => {
    const archive = new ImaginedArchive().text(T);
    archive.ledger(T, [archive.released(T, 1), archive.line('move', { to: U })]);
    assert.deepEqual(codesOf(archive), [`moved-to-nothing content/ledger/${T}.jsonl`]);
  });

  it('shows an older version at its own address and says that a newer one is shown', () => {
    const archive = new ImaginedArchive().text(T, {
      frozen: [
        { fields: { title: 'First title' } },
        { version: 2, fields: { title: 'Second title' }, changes: 'corrects the title' },
      ],
    });
    const edition = only(only(publish(archive).testimonies).editions);
    assert.deepEqual(
      edition.versions.map(({ superseded, changes, words }) => [
        superseded,
        changes,
        words?.record.title,
      ]),
      [
        [true, 'first release', 'First title'],
        [false, 'corrects the title', 'Second title'],
      ],
    );
    assert.equal(edition.current, edition.versions[1]);
  });

  it('whose paragraphs count otherwise than when it was released stops the build', () => {
    const archive = new ImaginedArchive().text(T, { frozen: [{ paragraphs: 3 }] });
    const problem = only(disclose(archive.toArchive()).problems);
    assert.equal(problem.code, 'paragraph-count');
    assert.match(problem.message, /released with 3 .* counts 2/);
  });

  it('whose frozen file is gone stops the build', () => {
    const archive = new ImaginedArchive();
    archive.text(T, { frozen: [], ledger: [archive.released(T, 1)] });
    assert.deepEqual(codesOf(archive), [`frozen-file-missing content/ledger/${T}.jsonl`]);
  });

  it('whose frozen body cannot be rendered stops the build at the place in the file', () => {
    const archive = new ImaginedArchive().text(T, {
      frozen: [{ body: 'One.\n\n<script>alert(1)</script>\n', paragraphs: 1 }],
    });
    const { problems, publicArchive } = disclose(archive.toArchive());
    assert.ok(problems.some(({ code, line }) => code === 'raw-html' && line === 33));
    assert.doesNotMatch(wordsOf(publicArchive), /alert/);
  });
});

describe('a translation in the public archive', () => {
  it('released later carries the words of the frozen version that it translates', () => {
    const archive = new ImaginedArchive().text(T, {
      frozen: [
        { fields: { title: 'First title', period: '2017' } },
        { lang: 'fr', fields: { title: 'Premier titre' }, body: 'Un.\n\nDeux.\n' },
        { version: 2, fields: { title: 'Second title', period: '2018' } },
      ],
    });
    const text = only(publish(archive).testimonies);
    const [original = assert.fail(), french = assert.fail()] = text.editions;
    const words = french.current?.words ?? assert.fail();
    assert.equal(original.stale, false);
    assert.equal(french.stale, true);
    assert.equal(words.record.title, 'Premier titre');
    assert.equal(words.record.period, '2017');
    assert.equal(words.record.lang, 'fr');
    assert.equal(words.translatesVersion, 1);
    assert.equal(words.translator, 'Guwah');
    assert.equal(french.path, `/t/${T}/fr/`);
    assert.equal(french.current?.path, `/t/${T}/fr/v/1/`);
    assert.deepEqual(publish(archive).counts.languages, ['en', 'fr']);
  });

  it('of the current version is not stale', () => {
    const archive = new ImaginedArchive().text(T, {
      frozen: [{}, { version: 2 }, { lang: 'fr', translates: 2 }],
    });
    assert.equal(only(publish(archive).testimonies).editions[1]?.stale, false);
  });

  it('from right to left says so', () => {
    const archive = new ImaginedArchive().text(T, { frozen: [{}, { lang: 'ug-Arab' }] });
    const words = only(publish(archive).testimonies).editions[1]?.current?.words;
    assert.equal(words?.dir, 'rtl');
    assert.equal(only(publish(archive).testimonies).editions[1]?.path, `/t/${T}/ug-arab/`);
  });

  it('withdrawn alone leaves the original as it is', () => {
    const archive = new ImaginedArchive();
    archive.text(T);
    archive.ledger(T, [
      archive.released(T, 1),
      archive.released(T, 1, 'fr'),
      archive.line('withdraw', { lang: 'fr', on: '2026-04-05' }),
    ]);
    const text = only(publish(archive).testimonies);
    assert.equal(text.shown.state, 'shown');
    assert.deepEqual(text.editions[1]?.shown, { state: 'withdrawn', on: '2026-04-05' });
  });

  it('that was made from other words than those frozen stops the build', () => {
    const archive = new ImaginedArchive().text(T, { frozen: [{}, { lang: 'fr' }] });
    const broken = archive.toArchive();
    const frozen = broken.testimonies.get(T)?.frozen.get(1) ?? assert.fail();
    frozen.sha256 = 'f'.repeat(64);
    const problem = only(disclose(broken).problems);
    assert.equal(problem.code, 'translates-other-words');
    assert.match(problem.file, /1\.fr\.md$/);
  });

  it('stays as it is when its original was redacted afterwards', () => {
    const archive = new ImaginedArchive().text(T, { frozen: [{}, { lang: 'fr' }] });
    const redacted = 'f'.repeat(64);
    archive.ledger(T, [
      archive.released(T, 1),
      archive.released(T, 1, 'fr'),
      archive.line('redact', { file: '1.md', sha256: redacted }),
    ]);
    const changed = archive.toArchive();
    const frozen = changed.testimonies.get(T)?.frozen.get(1) ?? assert.fail();
    frozen.sha256 = redacted;
    const { problems, publicArchive } = disclose(changed);
    assert.deepEqual(problems, []);
    assert.equal(
      only(publicArchive.testimonies).editions[0]?.versions[0]?.redactedOn,
      '2026-03-04',
    );
  });

  it('that names no version stops the build', () => {
    const archive = new ImaginedArchive().text(T, { frozen: [{}, { lang: 'fr', translates: 7 }] });
    assert.deepEqual(codesOf(archive), [
      `translates-nothing content/testimonies/${T}/versions/1.fr.md`,
    ]);
  });
});

describe('an authority in the public archive', () => {
  it('is shown where a shown text names it, with its mentions and their roles', () => {
    const archive = new ImaginedArchive()
      .authority(ALICE, { name: 'Alice' })
      .text(T, {
        fields: {
          title: 'Zebra',
          narrators: [{ display: 'Alice', mode: 'named', person: ALICE }],
          people: [{ person: ALICE, role: 'subject' }],
        },
      })
      .text(R, {
        fields: {
          title: 'Aardvark',
          claims: [
            {
              id: 'c01',
              text: 'She said so.',
              asserted_by: { text: 'Alice', by: [ALICE] },
              assessment: 'confirmed',
              note: 'We read it.',
              evidence: [{ source: SOURCE }],
            },
          ],
        },
      });
    const publicArchive = publish(archive);
    const alice = only(publicArchive.people);
    assert.equal(alice.record?.name, 'Alice');
    assert.deepEqual(alice.mentions, [
      {
        id: T,
        kind: 'testimony',
        title: 'Zebra',
        lang: 'en',
        href: `/t/${T}/`,
        roles: ['narrator', 'subject'],
        claims: [],
      },
      {
        id: R,
        kind: 'report',
        title: 'Aardvark',
        lang: 'en',
        href: `/r/${R}/`,
        roles: ['claim'],
        claims: ['c01'],
      },
    ]);
    const source = publicArchive.sources.find(({ id }) => id === SOURCE);
    assert.deepEqual(
      source?.mentions.map(({ id, roles, claims }) => [id, roles, claims]),
      [
        [T, ['account'], []],
        [R, ['account', 'claim'], ['c01']],
      ],
    );
  });

  it('whom only a closed record names has a page that says nothing', () => {
    const archive = new ImaginedArchive().authority(ALICE, { name: 'Alice' }).text(T, {
      fields: { people: [{ person: ALICE, role: 'subject' }] },
      access: { level: 'closed', reason: 'asked' },
    });
    const publicArchive = publish(archive);
    const alice = only(publicArchive.people);
    assert.equal(alice.shown.state, 'unavailable');
    assert.equal(alice.record, undefined);
    assert.deepEqual(alice.mentions, []);
    assert.doesNotMatch(wordsOf(publicArchive), /Alice/);
  });

  it('whom only a draft names, and who was never issued, is not there', () => {
    const archive = new ImaginedArchive().authority(ALICE, { name: 'Alice' }, []).text(T, {
      fields: { people: [{ person: ALICE, role: 'subject' }] },
      frozen: [],
      ledger: [],
    });
    assert.deepEqual(publish(archive).people, []);
  });

  it('whom only a superseded version names is still reached, because that version is still shown', () => {
    const archive = new ImaginedArchive().authority(ALICE, { name: 'Alice' }).text(T, {
      frozen: [{ fields: { people: [{ person: ALICE, role: 'mentioned' }] } }, { version: 2 }],
    });
    const alice = only(publish(archive).people);
    assert.equal(alice.shown.state, 'shown');
    assert.deepEqual(alice.mentions, [], 'the living text does not name her');
  });

  it('makes nobody public of whom an editor only says that somebody differs', () => {
    const archive = new ImaginedArchive()
      .authority(ALICE, { name: 'Alice', differs_from: [BOB] })
      .authority(BOB, { name: 'Alice' }, [])
      .text(T, { frozen: [{ fields: { people: [{ person: ALICE, role: 'subject' }] } }] });
    const shown = publish(archive);
    assert.deepEqual(
      shown.people.map(({ id }) => id),
      [ALICE],
    );
    assert.doesNotMatch(wordsOf(shown), new RegExp(`differs_from|${BOB}`));
  });

  it('that is named by what is shown and was never issued stops the build', () => {
    const archive = new ImaginedArchive()
      .authority(ALICE, { name: 'Alice' }, [])
      .text(T, { fields: { people: [{ person: ALICE, role: 'subject' }] } });
    const { problems, publicArchive } = disclose(archive.toArchive());
    const problem = only(problems);
    assert.equal(problem.code, 'authority-not-issued');
    assert.equal(problem.help, `Run \`npm run release ${ALICE}\`.`);
    assert.deepEqual(publicArchive.people, []);
  });

  it('that is named by what is shown and has no file stops the build', () => {
    const archive = new ImaginedArchive()
      .authority(ALICE)
      .text(T, { fields: { people: [{ person: ALICE, role: 'subject' }] } })
      .withoutFile(ALICE);
    assert.deepEqual(codesOf(archive), [`authority-missing content/ledger/${ALICE}.jsonl`]);
  });

  it('is reached through others: within, publisher, own sources, last known, phases', () => {
    const archive = new ImaginedArchive()
      .authority(FIRM, { name: 'Press', sources: [{ source: LAST_SOURCE }] })
      .authority(LAST_SOURCE, { title: 'Last' })
      .authority(OTHER_SOURCE, { title: 'Other', published_by: FIRM })
      .authority(COUNTY, {
        name: 'County',
        phases: [{ from: '2017', what: 'opened', sources: [{ source: OTHER_SOURCE }] }],
      })
      .authority(TOWN, { name: 'Town', within: COUNTY })
      .text(T, { fields: { places: [{ place: TOWN, role: 'event' }] } });
    const publicArchive = publish(archive);
    const stateOf = (list: readonly { id: string; shown: { state: string } }[], id: string) =>
      list.find((entry) => entry.id === id)?.shown.state;
    assert.equal(stateOf(publicArchive.places, COUNTY), 'shown');
    assert.equal(stateOf(publicArchive.sources, OTHER_SOURCE), 'shown');
    assert.equal(stateOf(publicArchive.organisations, FIRM), 'shown');
    assert.equal(stateOf(publicArchive.sources, LAST_SOURCE), 'shown');
    assert.equal(stateOf(publicArchive.organisations, PUBLISHER), 'unavailable');

    const county = publicArchive.places.find(({ id }) => id === COUNTY) ?? assert.fail();
    assert.deepEqual(
      county.namedBy.map(({ id, href }) => [id, href]),
      [[TOWN, `/w/${TOWN}/`]],
    );
    assert.equal(county.references.get(OTHER_SOURCE)?.source?.title, 'Other');
    const press = publicArchive.organisations.find(({ id }) => id === FIRM);
    assert.deepEqual(
      press?.namedBy.map(({ id }) => id),
      [OTHER_SOURCE],
    );
  });

  it('is reached through what somebody is last known of', () => {
    const lastKnown = [
      { on: '2019', what: 'released', note: 'She came home.', sources: [{ source: LAST_SOURCE }] },
    ];
    const archive = new ImaginedArchive()
      .authority(LAST_SOURCE)
      .authority(ALICE, { last_known: lastKnown })
      .text(T, { fields: { people: [{ person: ALICE, role: 'subject' }] } });
    const source = publish(archive).sources.find(({ id }) => id === LAST_SOURCE);
    assert.equal(source?.shown.state, 'shown');
    assert.deepEqual(
      source.namedBy.map(({ id }) => id),
      [ALICE],
    );
  });

  it('is reached through a citation in the body alone', () => {
    const archive = new ImaginedArchive()
      .authority(OTHER_SOURCE)
      .text(T, { frozen: [{ body: `She left. [@${OTHER_SOURCE}, p. 12]\n` }] });
    const publicArchive = publish(archive);
    const source = publicArchive.sources.find(({ id }) => id === OTHER_SOURCE);
    assert.equal(source?.shown.state, 'shown');
    assert.deepEqual(source.mentions[0]?.roles, ['source']);
    const words = only(publicArchive.testimonies).editions[0]?.current?.words;
    assert.equal(words?.references.get(OTHER_SOURCE)?.href, `/s/${OTHER_SOURCE}/`);
  });

  it('is reached through evidence, assertion and place of a claim', () => {
    const archive = new ImaginedArchive()
      .authority(OTHER_SOURCE)
      .authority(ALICE)
      .authority(TOWN)
      .text(R, {
        fields: {
          claims: [
            {
              id: 'c01',
              text: 'It was so.',
              asserted_by: { text: 'A speaker', via: [ALICE] },
              about: { places: [TOWN], topic: 'exports' },
              assessment: 'wrong',
              note: 'It was not.',
              evidence: [{ source: OTHER_SOURCE, locator: 'p. 3' }],
            },
          ],
        },
      });
    const publicArchive = publish(archive);
    assert.deepEqual(only(publicArchive.people).mentions[0]?.claims, ['c01']);
    assert.deepEqual(only(publicArchive.places).mentions[0]?.claims, ['c01']);
    const source = publicArchive.sources.find(({ id }) => id === OTHER_SOURCE);
    assert.deepEqual(source?.mentions[0]?.claims, ['c01']);
  });

  it('that moved is linked at its new place', () => {
    const archive = new ImaginedArchive().authority(ALICE, { name: 'Alice Old' });
    archive
      .authority(BOB, { name: 'Alice New' })
      .ledger(ALICE, [archive.line('issue'), archive.line('move', { to: BOB })])
      .text(T, {
        fields: { people: [{ person: ALICE, role: 'subject' }] },
        frozen: [{ references: { [ALICE]: { label: 'Alice Then' } } }],
      });
    const publicArchive = publish(archive);
    const words = only(publicArchive.testimonies).editions[0]?.current?.words;
    assert.deepEqual(words?.references.get(ALICE), {
      id: ALICE,
      kind: 'person',
      label: 'Alice Then',
      source: undefined,
      href: `/p/${BOB}/`,
    });
    assert.deepEqual(
      publicArchive.people.map(({ id, shown }) => [id, shown.state]),
      [
        [ALICE, 'moved'],
        [BOB, 'shown'],
      ],
    );
    assert.deepEqual(
      publicArchive.people.map(({ mentions }) => mentions.map(({ id }) => id)),
      [[], [T]],
      'its new page tells who names it',
    );
  });

  it('that moved is named at its new place by what lies in it, and by what is related to it', () => {
    const archive = new ImaginedArchive().authority(TOWN).authority(COUNTY).authority(FARM, {
      within: TOWN,
    });
    archive
      .ledger(TOWN, [archive.line('issue'), archive.line('move', { to: COUNTY })])
      .text(T, { fields: { places: [{ place: FARM, role: 'event' }], related: [U] } })
      .text(U)
      .text(R);
    archive.ledger(U, [archive.released(U), archive.line('move', { to: R })]);
    const { places, reports, testimonies } = publish(archive);
    assert.deepEqual(
      places.map(({ id, namedBy }) => [id, namedBy.map((named) => named.id)]).sort(),
      [
        [TOWN, []],
        [COUNTY, [FARM]],
        [FARM, []],
      ].sort(),
    );
    assert.deepEqual(
      testimonies.find(({ id }) => id === T)?.related.map(({ id }) => id),
      [R],
    );
    assert.deepEqual(
      only(reports).related.map(({ id }) => id),
      [T],
    );
  });
});

describe('a series in the public archive', () => {
  it('is shown once it was issued, though no text names it, and reaches its sources', () => {
    const shown = publish(new ImaginedArchive().series(D, OTHER_SOURCE).authority(OTHER_SOURCE));
    assert.equal(only(shown.series).record?.rows[0]?.value, 12);
    assert.equal(only(shown.series).path, `/d/${D}/`);
    const source = shown.sources.find(({ id }) => id === OTHER_SOURCE);
    assert.equal(source?.shown.state, 'shown');
    assert.deepEqual(
      source.namedBy.map(({ id, label }) => [id, label]),
      [[D, 'Bales']],
    );
  });

  it('that was never issued is not there, and reaches nothing', () => {
    const shown = publish(
      new ImaginedArchive().series(D, OTHER_SOURCE, []).authority(OTHER_SOURCE),
    );
    assert.deepEqual(shown.series, []);
    assert.equal(shown.sources.find(({ id }) => id === OTHER_SOURCE)?.shown.state, 'unavailable');
  });

  it('that rests on a source that was never issued stops the build', () => {
    const archive = new ImaginedArchive().series(D, OTHER_SOURCE).authority(OTHER_SOURCE, {}, []);
    assert.deepEqual(codesOf(archive), [
      `authority-not-issued content/sources/${OTHER_SOURCE}.yml`,
    ]);
  });

  it('that was withdrawn says so and reaches nothing', () => {
    const archive = new ImaginedArchive().authority(OTHER_SOURCE);
    archive.series(D, OTHER_SOURCE, [archive.line('issue'), archive.line('withdraw')]);
    const shown = publish(archive);
    assert.equal(only(shown.series).shown.state, 'withdrawn');
    assert.equal(only(shown.series).record, undefined);
    assert.equal(shown.sources.find(({ id }) => id === OTHER_SOURCE)?.shown.state, 'unavailable');
  });
});

describe('a collection in the public archive', () => {
  it('is shown once it was issued, leads to its records, and they lead to it', () => {
    const archive = new ImaginedArchive().text(T).authority(OTHER_SOURCE);
    archive.collection(C, [{ record: T, note: 'Begin here.' }], `So it was. [@${OTHER_SOURCE}]`);
    const shown = publish(archive);
    const { path, record, introduction } = only(shown.collections);
    assert.equal(path, `/c/${C}/`);
    assert.deepEqual(record?.records, [{ record: T, note: 'Begin here.' }]);
    assert.equal(introduction.blocks[0]?.plain, 'So it was.');
    assert.deepEqual(
      only(shown.testimonies).collections.map(({ href, label }) => [href, label]),
      [[`/c/${C}/`, 'Bales, told']],
    );
    const source = shown.sources.find(({ id }) => id === OTHER_SOURCE);
    assert.equal(source?.shown.state, 'shown');
    assert.deepEqual(
      source.namedBy.map(({ id }) => id),
      [C],
    );
  });

  it('leaves out a record that is not shown, with its note and its place', () => {
    const archive = new ImaginedArchive()
      .text(T)
      .text(U, { access: { level: 'closed', reason: 'Danger.' } })
      .collection(C, [{ record: U, note: 'A canary sings.' }, { record: T }]);
    const shown = publish(archive);
    assert.deepEqual(only(shown.collections).record?.records, [{ record: T }]);
    assert.doesNotMatch(wordsOf(shown.collections), new RegExp(`canary|${U}`));
    assert.deepEqual(shown.testimonies.find(({ id }) => id === U)?.collections, []);
  });

  it('leaves out a claim that no released version has', () => {
    const archive = new ImaginedArchive()
      .text(R)
      .collection(C, [{ record: `${R}#c01` }, { record: `${R}#c99`, note: 'A canary sings.' }]);
    const shown = publish(archive);
    assert.deepEqual(only(shown.collections).record?.records, [{ record: `${R}#c01` }]);
    assert.doesNotMatch(wordsOf(shown.collections), /canary/);
  });

  it('makes nobody public: a person that no text names stays out of it', () => {
    const archive = new ImaginedArchive()
      .text(T)
      .authority(ALICE, { name: 'A canary' })
      .collection(C, [{ record: T }, { record: ALICE }]);
    const shown = publish(archive);
    assert.equal(only(shown.people).shown.state, 'unavailable');
    assert.doesNotMatch(wordsOf(shown), /canary/);
    assert.deepEqual(only(shown.collections).record?.records, [{ record: T }]);
  });

  it('that cites a source that was never issued stops the build', () => {
    const archive = new ImaginedArchive().text(T).authority(OTHER_SOURCE, {}, []);
    archive.collection(C, [{ record: T }], `So it was. [@${OTHER_SOURCE}]`);
    assert.deepEqual(codesOf(archive), [
      `authority-not-issued content/sources/${OTHER_SOURCE}.yml`,
    ]);
  });

  it('that was never issued is not there, and one that was withdrawn says so', () => {
    const archive = new ImaginedArchive().text(T).collection(C, [{ record: T }], 'Read.', []);
    assert.deepEqual(publish(archive).collections, []);
    assert.deepEqual(only(publish(archive).testimonies).collections, []);
    archive.collection(C, [{ record: T }], 'Read.', [
      archive.line('issue'),
      archive.line('withdraw'),
    ]);
    const shown = publish(archive);
    assert.equal(only(shown.collections).shown.state, 'withdrawn');
    assert.equal(only(shown.collections).record, undefined);
    assert.deepEqual(only(shown.testimonies).collections, []);
  });

  it('whose introduction leads to what is not shown stops the build', () => {
    const archive = new ImaginedArchive().text(T);
    archive.collection(C, [{ record: T }], `Read [hers](/t/${T}/) and [his](/t/${U}/).`);
    assert.deepEqual(codesOf(archive), [
      `introduction-leads-to-nothing content/collections/${C}.yml`,
    ]);
  });

  it('whose introduction cannot be rendered stops the build', () => {
    const archive = new ImaginedArchive().text(T).collection(C, [{ record: T }], 'A <b>mark</b>.');
    assert.deepEqual(codesOf(archive), [`introduction-unreadable content/collections/${C}.yml`]);
  });
});

describe('the glossary and the timeline in the public archive', () => {
  it('show what is ready, with the sources, places and organisations that it names', () => {
    const archive = new ImaginedArchive()
      .authority(SOURCE)
      .authority(TOWN)
      .authority(FIRM)
      .term('bale', { see: ['loft', 'gate'] })
      .term('gate')
      .term('loft', { status: 'draft', meaning: 'A canary sings.' })
      .event('opened', { places: [TOWN], organisations: [FIRM] })
      .event('closed', { status: 'in_review', what: 'A canary sings.' });
    const shown = publish(archive);
    assert.deepEqual(
      shown.glossary.map(({ id, see }) => [id, see]),
      [
        ['bale', ['gate']],
        ['gate', []],
      ],
    );
    const event = only(shown.events);
    assert.deepEqual([event.places, event.organisations], [[TOWN], [FIRM]]);
    assert.equal(event.references.get(SOURCE)?.href, `/s/${SOURCE}/`);
    const states = [...shown.sources, ...shown.places, ...shown.organisations].map(
      (authority): [string, string] => [authority.id, authority.shown.state],
    );
    for (const id of [SOURCE, TOWN, FIRM]) assert.equal(new Map(states).get(id), 'shown');
    assert.doesNotMatch(wordsOf(shown), /canary|in_review|"ready"/);
  });

  it('drop a person and a record that are not shown, name and all', () => {
    const archive = new ImaginedArchive()
      .text(T)
      .text(R)
      .text(U, { access: { level: 'listed', reason: 'Danger.' } })
      .authority(ALICE, { name: 'A canary' })
      .event('opened', { people: [ALICE], records: [U, T, `${R}#c99`, `${R}#c01`] });
    const shown = publish(archive);
    const event = only(shown.events);
    assert.deepEqual([event.people, event.records], [[], [T, `${R}#c01`]]);
    assert.equal(only(shown.people).shown.state, 'unavailable');
    assert.doesNotMatch(wordsOf(shown.events), new RegExp(`canary|${U}|${ALICE}`));
  });

  it('that rest on a source that was never issued stop the build', () => {
    const term = new ImaginedArchive().authority(SOURCE, {}, []).term('bale');
    assert.deepEqual(codesOf(term), [`authority-not-issued content/sources/${SOURCE}.yml`]);
    const event = new ImaginedArchive().authority(SOURCE, {}, []).event('opened');
    assert.deepEqual(codesOf(event), [`authority-not-issued content/sources/${SOURCE}.yml`]);
  });

  it('ask for nothing while an entry is a draft', () => {
    const archive = new ImaginedArchive()
      .authority(SOURCE, {}, [])
      .term('bale', { status: 'draft' })
      .event('opened', { status: 'in_review' });
    const shown = publish(archive);
    assert.deepEqual([shown.glossary, shown.events], [[], []]);
  });

  it('stand in the order of time', () => {
    const archive = new ImaginedArchive().authority(SOURCE);
    archive.event('later', { on: '2018' }).event('first', { on: '2016-11/2019' });
    archive.event('second', { on: '2017-04~' });
    assert.deepEqual(
      publish(archive).events.map(({ id }) => id),
      ['first', 'second', 'later'],
    );
  });
});

describe('what a text calls the records that it names', () => {
  it('are the words frozen with it, also when the authority is called otherwise by now', () => {
    const archive = new ImaginedArchive()
      .authority(ALICE, { name: 'Alice by now' })
      .authority(SOURCE, { title: 'Source by now' })
      .text(T, {
        fields: { people: [{ person: ALICE, role: 'subject' }] },
        frozen: [
          {
            references: {
              [ALICE]: { label: 'Alice then' },
              [SOURCE]: {
                type: 'book',
                title: 'Source then',
                language: 'en',
                read_as: 'original',
                accessed: '2025-01-01',
              },
            },
          },
        ],
      });
    const words = only(publish(archive).testimonies).editions[0]?.current?.words;
    assert.equal(words?.references.get(ALICE)?.label, 'Alice then');
    assert.equal(words.references.get(SOURCE)?.label, 'Source then');
    assert.equal(words.references.get(SOURCE)?.source?.type, 'book');
  });

  it('lead to the address of a source as it was then, but to none where its record gives none any more', () => {
    const then = {
      type: 'webpage',
      title: 'A page',
      URL: 'https://family.example/then',
      DOI: '10.1000/then',
      language: 'en',
      read_as: 'original',
      accessed: '2025-01-01',
    } as const;
    const addressesWith = (now: Record<string, string>) => {
      const archive = new ImaginedArchive()
        .authority(SOURCE, now)
        .text(T, { frozen: [{ references: { [SOURCE]: then } }] });
      const publicArchive = publish(archive);
      const words = only(publicArchive.testimonies).editions[0]?.current?.words;
      const source = words?.references.get(SOURCE)?.source;
      return { addresses: [source?.URL, source?.DOI], all: wordsOf(publicArchive) };
    };
    const moved = addressesWith({ URL: 'https://family.example/now', DOI: '10.1000/now' });
    assert.deepEqual(moved.addresses, [then.URL, then.DOI]);
    const withheld = addressesWith({});
    assert.deepEqual(withheld.addresses, [undefined, undefined]);
    assert.doesNotMatch(withheld.all, /then/);
  });

  it('leave out a record that is not shown, with link and label', () => {
    const archive = new ImaginedArchive()
      .text(U, { fields: { title: 'Hidden title' }, access: { level: 'closed', reason: 'asked' } })
      .text(T, {
        fields: { related: [U] },
        frozen: [{ references: { [U]: { label: 'Hidden title' } } }],
      });
    const publicArchive = publish(archive);
    const text = publicArchive.testimonies.find(({ id }) => id === T);
    assert.equal(text?.editions[0]?.current?.words?.references.has(U), false);
    assert.deepEqual(text.related, []);
    assert.doesNotMatch(wordsOf(publicArchive), /Hidden/);
  });

  it('never repeat a title under which the other text is shown nowhere any more', () => {
    const archive = new ImaginedArchive();
    archive.text(U, {
      frozen: [{ version: 2, fields: { title: 'Witness K-014' } }],
      ledger: [],
    });
    archive.ledger(U, [archive.released(U, 1), archive.line('withdraw'), archive.released(U, 2)]);
    archive.text(T, {
      fields: { related: [U] },
      frozen: [{ references: { [U]: { label: 'A real name' } } }],
    });
    const publicArchive = publish(archive);
    const text = publicArchive.testimonies.find(({ id }) => id === T);
    const words = text?.editions[0]?.current?.words;
    assert.equal(words?.references.get(U)?.label, 'Witness K-014');
    assert.doesNotMatch(wordsOf(publicArchive), /A real name/);
  });

  it('keep an older title while that version is shown', () => {
    const archive = new ImaginedArchive()
      .text(U, {
        frozen: [{ fields: { title: 'Older' } }, { version: 2, fields: { title: 'Newer' } }],
      })
      .text(T, { fields: { related: [U] }, frozen: [{ references: { [U]: { label: 'Older' } } }] });
    const publicArchive = publish(archive);
    const text = publicArchive.testimonies.find(({ id }) => id === T);
    assert.equal(text?.editions[0]?.current?.words?.references.get(U)?.label, 'Older');
    assert.equal(text.related[0]?.label, 'Newer', 'a living list says what it is called now');
  });
});

describe('relations', () => {
  const claim = (id: string, relations?: object[]) => ({
    id,
    text: 'Something.',
    asserted_by: { text: 'The author' },
    assessment: 'unverified',
    note: 'We could not check.',
    ...(relations && { relations }),
  });

  it('are stated once and read at both ends', () => {
    const archive = new ImaginedArchive()
      .text(T, { fields: { title: 'Called back' } })
      .text(R, {
        fields: {
          title: 'First report',
          claims: [
            claim('c01', [{ to: T, kind: 'corrects' }]),
            claim('c02', [{ to: `${Q}#c01`, kind: 'contradicts' }]),
            claim('c03', [{ to: `${R}#c01`, kind: 'restates' }]),
          ],
        },
      })
      .text(Q, { fields: { title: 'Second report', claims: [claim('c01')] } });
    const publicArchive = publish(archive);
    const read = (
      relations: readonly {
        kind: string;
        from: { label: string; id: string };
        fromClaim: string | undefined;
        to: { label: string; id: string; href?: string | undefined };
        toClaim: string | undefined;
      }[],
    ) =>
      relations.map(
        ({ kind, from, fromClaim, to, toClaim }) =>
          `${from.label}#${fromClaim ?? ''} ${kind} ${to.label}#${toClaim ?? ''}`,
      );
    const first = publicArchive.reports.find(({ id }) => id === R);
    const second = publicArchive.reports.find(({ id }) => id === Q);
    assert.deepEqual(read(only(publicArchive.testimonies).relations), [
      'First report#c01 corrects Called back#',
    ]);
    assert.deepEqual(read(second?.relations ?? []), [
      'First report#c02 contradicts Second report#c01',
    ]);
    assert.deepEqual(read(first?.relations ?? []), [
      'First report#c01 corrects Called back#',
      'First report#c02 contradicts Second report#c01',
      'First report#c03 restates First report#c01',
    ]);
  });

  it('to a record that is not shown are left out', () => {
    const archive = new ImaginedArchive()
      .text(T, { access: { level: 'listed', reason: 'asked' } })
      .text(R, { fields: { claims: [claim('c01', [{ to: T, kind: 'supports' }])] } });
    const publicArchive = publish(archive);
    assert.deepEqual(only(publicArchive.reports).relations, []);
    assert.deepEqual(only(publicArchive.testimonies).relations, []);
  });

  it('to a claim that no shown words hold are left out, at both ends', () => {
    const archive = new ImaginedArchive()
      .text(R, { fields: { claims: [claim('c01', [{ to: `${Q}#c02`, kind: 'contradicts' }])] } })
      .text(Q, { fields: { claims: [claim('c01')] } });
    assert.deepEqual(
      publish(archive).reports.map(({ relations }) => relations),
      [[], []],
    );
  });

  it('between related texts are read at both ends', () => {
    const archive = new ImaginedArchive()
      .text(T, { fields: { title: 'One', related: [U] } })
      .text(U, { fields: { title: 'Two' } });
    const { testimonies } = publish(archive);
    assert.deepEqual(
      testimonies.map(({ related }) => related.map(({ label, href }) => [label, href])).sort(),
      [[['One', `/t/${T}/`]], [['Two', `/t/${U}/`]]],
    );
  });
});

describe('what the editors know of', () => {
  const archive = () =>
    new ImaginedArchive().text(T).settings({
      holdings: {
        known: '9',
        missing: [
          {
            what: { en: 'Letters' },
            count: '8',
            why: { en: 'They are lost.' },
            sources: [{ source: LAST_SOURCE }],
          },
        ],
      },
    });

  it('names its sources with their addresses, also where no text names them', () => {
    const { holdings } = publish(archive().authority(LAST_SOURCE)).settings;
    assert.equal(holdings?.known, 9);
    assert.equal(holdings.references.get(LAST_SOURCE)?.href, `/s/${LAST_SOURCE}/`);
  });

  it('stops the build where fewer accounts are known than stand here', () => {
    const few = new ImaginedArchive()
      .text(T)
      .text(U)
      .settings({ holdings: { known: '1' } });
    assert.deepEqual(codesOf(few), ['holdings-too-few content/archive.yml']);
    const enough = new ImaginedArchive()
      .text(T)
      .text(U)
      .settings({ holdings: { known: '2' } });
    assert.deepEqual(codesOf(enough), []);
  });

  it('stops the build while a source of it was never issued', () => {
    assert.deepEqual(codesOf(archive().authority(LAST_SOURCE, {}, [])), [
      `authority-not-issued content/sources/${LAST_SOURCE}.yml`,
    ]);
  });
});

describe('the public archive', () => {
  it('is the same whatever the order in which things were read', () => {
    const records = (order: 1 | -1) => {
      const archive = new ImaginedArchive();
      const steps = [
        () => archive.authority(ALICE, { name: 'Alice' }),
        () => archive.authority(TOWN, { within: COUNTY }),
        () => archive.authority(COUNTY),
        () =>
          archive.text(T, {
            fields: { people: [{ person: ALICE, role: 'subject' }], related: [U] },
          }),
        () =>
          archive.text(U, {
            fields: { places: [{ place: TOWN, role: 'event' }] },
            frozen: [{}, { lang: 'ug-Arab' }, { lang: 'fr' }],
          }),
        () => archive.text(R),
        () => archive.text(Q, { fields: { related: [T] } }),
      ];
      for (const step of order === 1 ? steps : steps.reverse()) step();
      return publish(archive);
    };
    assert.deepEqual(records(1), records(-1));
    assert.equal(wordsOf(records(1)), wordsOf(records(-1)));
  });

  it('counts what is shown and what is listed, and nothing else', () => {
    const archive = new ImaginedArchive();
    archive
      .text(T)
      .text(U, { access: { level: 'closed', reason: 'asked' } })
      .text(R, { access: { level: 'listed', reason: 'asked' } })
      .text(Q, { frozen: [], ledger: [] });
    assert.deepEqual(publish(archive).counts, { shown: 1, listed: 1, languages: ['en'] });
  });

  it('says of itself what readers need and nothing of what only editors need', () => {
    const { settings, preview } = publish(new ImaginedArchive().text(T, { access: OPEN }));
    assert.equal(settings.address, 'https://guwah.example');
    assert.ok(!('roles' in settings) && !('never_link' in settings) && !('repository' in settings));
    assert.equal(preview, false);
  });
});
