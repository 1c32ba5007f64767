import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAddress } from '../../../src/text/address.ts';
import { element, ELEMENTS, openTag, VALUES } from '../../../src/text/policy.ts';

void test('an element or attribute that the table does not name cannot be written', () => {
  assert.throws(() => openTag('script'), TypeError);
  assert.throws(() => openTag('constructor'), TypeError);
  assert.throws(() => openTag('p', { id: 'heading-a' }), TypeError);
  assert.throws(() => openTag('a', { href: 'javascript:alert(1)' }), TypeError);
  assert.throws(() => openTag('a', { href: '//example.org' }), TypeError);
  assert.throws(() => openTag('h2', { id: 'location' }), TypeError);
  assert.throws(() => openTag('span', { class: 'leave-this-page' }), TypeError);
});

void test('values are escaped', () => {
  assert.equal(element('a', { href: '/a?b="c&d' }, 'x'), '<a href="/a?b=&quot;c&amp;d">x</a>');
});

void test('every attribute of the table has a rule, and no rule allows what could run', () => {
  for (const attribute of Object.values(ELEMENTS).flat()) {
    assert.ok(VALUES[attribute] instanceof RegExp);
    assert.doesNotMatch(attribute, /^on|style|src/);
    for (const value of ['javascript:x', 'x"><script>', 'data:,x', ''])
      assert.equal(VALUES[attribute].test(value), false, `${attribute}="${value}"`);
  }
});

void test('an address that is let through is one that the table lets through', () => {
  for (const unsafeAddress of [
    '/method/',
    '/a/../b/?c#d',
    '#p12',
    '#"x',
    'https://EXAMPLE.org',
    'https://example.org/ä?x="y"#z',
    'https://例え.jp/',
    'http://example.org/',
  ]) {
    const answer = checkAddress(unsafeAddress);
    assert.ok('href' in answer, unsafeAddress);
    assert.match(answer.href, VALUES.href);
  }
});
