import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editDistance, nearest } from '../../../src/read/nearest.ts';

test('one slip of the pen is one step', () => {
  assert.equal(editDistance('status', 'status'), 0);
  for (const slip of ['sttus', 'statuss', 'stotus', 'sattus'])
    assert.equal(editDistance(slip, 'status'), 1, slip);
  assert.equal(editDistance('', 'abc'), 3);
});

test('the word that was meant is found, also under the name that other systems give it', () => {
  const statuses = ['draft', 'in_review', 'ready'];
  assert.equal(nearest('publishd', statuses), 'ready');
  assert.equal(nearest('Ready', statuses), 'ready');
  assert.equal(nearest('in review', statuses), 'in_review');
  assert.equal(nearest('public', ['open', 'listed', 'closed']), 'open');
  assert.equal(nearest('private', ['open', 'listed', 'closed']), 'closed');
});

test('nothing is guessed where nothing is near', () => {
  assert.equal(nearest('zebra', ['draft', 'in_review', 'ready']), undefined);
  assert.equal(nearest('x', ['id', 'to', 'on']), undefined);
});
