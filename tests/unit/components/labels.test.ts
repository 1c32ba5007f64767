import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contactKey, contactLink } from '../../../src/components/contact-link.ts';
import { figureWords } from '../../../src/components/figure-words.ts';
import { licenceOf } from '../../../src/components/licence.ts';
import { registerAddress } from '../../../src/components/registers.ts';
import { roleKey, roleLabels, rolesOf } from '../../../src/components/roles.ts';
import { languageOfName, speechOf } from '../../../src/components/speech.ts';
import { joined } from '../../../src/i18n/strings.ts';

describe('roles', () => {
  test('a mere mention beside another role is left out, and the narrator comes first', () => {
    assert.deepEqual(roleLabels(['mentioned', 'subject', 'narrator']), [
      'role.narrator',
      'vocabulary.person_role.subject',
    ]);
    assert.deepEqual(rolesOf([{ id: 'p1', role: 'mentioned' }]), [
      { id: 'p1', roles: ['vocabulary.organisation_role.mentioned'] },
    ]);
  });

  test('a role without a label is an error, never a word of the code on a page', () => {
    assert.throws(() => roleKey('spokesman'), RangeError);
  });
});

describe('licences', () => {
  test('lead to the words that hold', () => {
    assert.deepEqual(licenceOf('CC-BY-NC-SA-4.0'), {
      label: 'CC BY-NC-SA 4.0',
      href: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
    });
    assert.equal(licenceOf('CC0-1.0').href, 'https://creativecommons.org/publicdomain/zero/1.0/');
    assert.equal(licenceOf('MIT').href, 'https://spdx.org/licenses/MIT.html');
    assert.equal(licenceOf('https://rightsstatements.org/vocab/InC/1.0/').label, 'In Copyright');
  });
});

describe('figures', () => {
  const written = { unit: 'tonnes', as_written: 'as the article has it' };
  test('stand as a number, a range, a least or a most', () => {
    assert.equal(figureWords({ value: 0, ...written }, 'en'), '0 tonnes');
    assert.equal(
      figureWords({ low: 300000, high: 500000, ...written }, 'en'),
      '300,000 to 500,000 tonnes',
    );
    assert.equal(figureWords({ low: 3, ...written }, 'en'), 'at least 3 tonnes');
    assert.equal(figureWords({ high: 3, ...written }, 'fr'), 'au plus 3 tonnes');
  });
});

describe('registers and contacts', () => {
  test('a register that prints private details is never linked', () => {
    assert.equal(registerAddress('xinjiang_victims_database', '123'), undefined);
    assert.equal(registerAddress('utjd', '123'), undefined);
    assert.equal(registerAddress('wikidata', 'Q42'), 'https://www.wikidata.org/wiki/Q42');
    assert.equal(registerAddress('wikidata', '../x'), undefined);
  });

  test('a contact is a link where it is an address, and words where it is not', () => {
    assert.equal(contactLink('safety@archive.example'), 'mailto:safety@archive.example');
    assert.equal(contactLink('https://archive.example/write'), 'https://archive.example/write');
    assert.equal(contactLink('javascript:alert(1)@x.y'), undefined);
    assert.equal(contactLink('By post, on request'), undefined);
    assert.equal(contactKey('removal'), 'contact.removal');
    assert.equal(contactKey('anything else'), 'contact.general');
  });
});

describe('speech', () => {
  test('words in the language of the page need no mark, all others carry language and direction', () => {
    assert.deepEqual(speechOf('en', 'en'), {});
    assert.deepEqual(speechOf(undefined, 'en'), {});
    assert.deepEqual(speechOf('ug-Arab', 'fr'), { lang: 'ug-Arab', dir: 'rtl' });
  });

  test('a name without a recorded language is marked by its script', () => {
    assert.equal(languageOfName('قاراماي'), 'ug');
    assert.equal(languageOfName('克拉玛依'), 'zh');
    assert.equal(languageOfName('Karamay'), undefined);
  });

  test('lists are joined as the language joins them', () => {
    assert.equal(joined(['torture', 'death'], 'en'), 'torture and death');
    assert.equal(joined(['torture', 'mort'], 'fr'), 'torture et mort');
  });
});
