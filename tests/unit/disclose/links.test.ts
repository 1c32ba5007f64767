import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disclose } from '../../../src/disclose/disclose.ts';
import { CONSENTED, ImaginedArchive } from './imagined-archive.ts';

const T = 't1tpgqmft';
const U = 't1jhq9k06';
const NEVER = 't1x6np1wb';

/** T is withdrawn, U is shown; what else there is is added by the test. */
function archive(): ImaginedArchive {
  const imagined = new ImaginedArchive();
  imagined.text(T).text(U);
  return imagined.ledger(T, [imagined.released(T), imagined.line('withdraw')]);
}
const pageErrors = (imagined: ImaginedArchive) =>
  disclose(imagined.toArchive()).problems.map(
    ({ code, file, line, column, message }) =>
      `${code} ${file}:${String(line)}:${String(column)} ${message}`,
  );

describe('a link on an interface page', () => {
  it('to what was withdrawn is an error at its place', () => {
    assert.deepEqual(
      pageErrors(archive().page('about', `One.\n\nSee [her account](/t/${T}/#p3).\n`)),
      [
        `page-leads-to-nothing content/pages/en/about.md:9:5 This page leads to /t/${T}/#p3, and nothing is shown there.`,
      ],
    );
  });

  it('to what is closed, was never issued, or to a withdrawn version is an error, however it is written', () => {
    for (const address of [
      `/t/${T}/v/1/`,
      `/t/${T}`,
      `/t/${T}/versions/`,
      `/t/${NEVER}/`,
      `/t/../t/${T}/`,
      `https://guwah.example/t/${T}/`,
      `http://guwah.example/t/${T}/`,
    ])
      assert.equal(pageErrors(archive().page('about', `[words](${address})\n`)).length, 1, address);
    const closed = archive().text(U, { access: { level: 'closed', reason: 'Danger.' } });
    assert.equal(pageErrors(closed.page('about', `[words](/t/${U}/)\n`)).length, 1);
  });

  it('to what is shown, to a list, or to another site is none', () => {
    const body = [
      `/t/${U}/`,
      `/t/${U}/v/1/#p1`,
      '/testimonies/',
      'https://other.example/t/x/',
      '#here',
    ]
      .map((address) => `[words](${address})`)
      .join('\n\n');
    assert.deepEqual(pageErrors(archive().page('about', `${body}\n`)), []);
  });
});

describe('a link by hand in a frozen text', () => {
  const htmlOf = (address: string, agreement = CONSENTED) => {
    const imagined = archive().text(U, {
      frozen: [{ body: `She told *[it & more](${address})* too.\n` }],
    });
    imagined.text('t1fg3vmq0', { agreement });
    const { publicArchive, problems } = disclose(imagined.toArchive());
    assert.deepEqual(problems, []);
    const text = publicArchive.testimonies.find(({ id }) => id === U);
    return text?.editions[0]?.current?.words?.text.blocks[0]?.html;
  };

  it('loses its target where that is not shown, and keeps its words', () => {
    assert.equal(htmlOf(`/t/${T}/`), '<p>She told <em>it &amp; more</em> too.</p>');
    assert.equal(
      htmlOf(`https://guwah.example/t/${T}/v/1/#p2`),
      '<p>She told <em>it &amp; more</em> too.</p>',
    );
    assert.equal(
      htmlOf('/t/t1fg3vmq0/', { ...CONSENTED, basis: 'revoked' }),
      '<p>She told <em>it &amp; more</em> too.</p>',
    );
  });

  it('stays where its target is shown', () => {
    assert.equal(
      htmlOf('/t/t1fg3vmq0/'),
      '<p>She told <em><a href="/t/t1fg3vmq0/">it &amp; more</a></em> too.</p>',
    );
    assert.match(
      htmlOf('https://other.example/') ?? '',
      /<a href="https:\/\/other\.example\/" rel=/,
    );
  });
});
