import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MESSAGES, TABLES } from '../../../src/read/message-catalogue.ts';
import {
  explanationOf,
  isKnownCode,
  KNOWN_CODES,
  sentencesFor,
  type Message,
} from '../../../src/read/messages.ts';
import { FINDING_CODES } from '../../../src/text/finding-codes.ts';

const SOURCE = join(import.meta.dirname, '../../../src');
const filesOf = (room: string) =>
  readdirSync(join(SOURCE, room))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(SOURCE, room, name), 'utf8'));

test('every mistake that a schema finds has its words', () => {
  const codes = filesOf('record').flatMap((text) =>
    [...text.matchAll(/code: '([a-z-]+)'/g)].map(([, code = '']) => code),
  );
  assert.ok(codes.length > 20);
  for (const code of codes) assert.ok(isKnownCode(code), code);
});

test('every mistake that a text may have has its words, as severe as the text says', () => {
  for (const [code, severity] of Object.entries(FINDING_CODES)) {
    assert.ok(isKnownCode(code), code);
    assert.equal(sentencesFor(code, {}).severity, severity, code);
  }
});

test('every mistake that has words is found by some check', () => {
  const checks = ['read', 'text', 'record', 'editing/editorial'].flatMap(filesOf).join('\n');
  for (const code of Object.keys(MESSAGES)) assert.ok(checks.includes(`'${code}'`), code);
});

test('no mistake stands in two tables', () => {
  const codes = TABLES.flatMap((table) => Object.keys(table));
  assert.equal(new Set(codes).size, codes.length);
});

test('every mistake says what is wrong in one sentence, and what to do', () => {
  for (const [code, message] of Object.entries<Message>(MESSAGES)) {
    assert.match(message.says, /^[^.]*[^ .]$|^[^.]*`[^`]*$|\.yml|\.md|\{|\.\./, code);
    assert.ok(message.help.length > 3, code);
    assert.doesNotMatch(message.help, /[^.]\.$/, code);
  }
});

test('an explanation has words, also where a file would fill in all of them', () => {
  for (const code of KNOWN_CODES) {
    const [, message = '', help = ''] =
      /^[a-z0-9-]+: (.*)\n {3}help: (.*)/.exec(explanationOf(code) ?? '') ?? [];
    for (const sentence of [message, help]) assert.match(sentence, /\p{L}{2}/u, code);
  }
});

test('a code without words is a mistake of ours', () => {
  assert.throws(() => sentencesFor('no-such-code', {}), RangeError);
});
