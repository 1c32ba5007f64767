import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblems } from '../../../src/read/report-problems.ts';
import { errorsFirst, type Problem } from '../../../src/record/problem.ts';

const problem: Problem = {
  code: 'unknown-value',
  severity: 'error',
  file: 'content/testimonies/t1x6np1wb/index.md',
  line: 6,
  column: 9,
  length: 8,
  message: '`status` must be draft, in_review or ready.',
  help: 'did you mean `ready`?',
  quoted: 'status: publishd',
};

test('an editor reads place, sentence, line, caret and remedy', () => {
  assert.equal(
    formatProblems([problem], 'text'),
    [
      'content/testimonies/t1x6np1wb/index.md:6:9: error[unknown-value]: `status` must be draft, in_review or ready.',
      '   6 | status: publishd',
      '     |         ^^^^^^^^',
      '   help: did you mean `ready`?',
      '',
    ].join('\n'),
  );
});

test('of a long line only what stands around the mistake is shown, with the caret under it', () => {
  const quoted = `${'word '.repeat(100)}HERE ${'word '.repeat(100)}`;
  const [, line = '', caret = ''] = formatProblems(
    [{ ...problem, column: 501, length: 4, quoted }],
    'text',
  ).split('\n');
  assert.ok(line.length < 120, line);
  assert.equal(caret.indexOf('^'), line.indexOf('HERE'));
  assert.equal(caret.lastIndexOf('^'), line.indexOf('HERE') + 3);
});

test('a program reads the same as JSON', () => {
  assert.deepEqual(JSON.parse(formatProblems([problem, problem], 'json')), [problem, problem]);
  assert.deepEqual(JSON.parse(formatProblems([], 'json')), []);
});

test('GitHub reads one command a mistake, with its special characters written in percent', () => {
  const odd = {
    ...problem,
    severity: 'warning' as const,
    file: 'content/a,b:c.md',
    message: '100 %\nlost.',
  };
  assert.equal(
    formatProblems([problem, odd], 'github'),
    [
      '::error file=content/testimonies/t1x6np1wb/index.md,line=6,col=9,endColumn=17,title=unknown-value::`status` must be draft, in_review or ready.%0Ahelp: did you mean `ready`?\n',
      '::warning file=content/a%2Cb%3Ac.md,line=6,col=9,endColumn=17,title=unknown-value::100 %25%0Alost.%0Ahelp: did you mean `ready`?\n',
    ].join(''),
  );
});

test('beside the lines of a pull request no line is printed: what it holds may be private', () => {
  const hidden = { ...problem, quoted: 'phone: 532' };
  assert.doesNotMatch(formatProblems([hidden], 'github'), /532/);
});

test('errors come before warnings, and neither changes its order', () => {
  const of = (severity: Problem['severity'], line: number): Problem => ({
    ...problem,
    severity,
    line,
  });
  const mixed = [of('warning', 1), of('error', 2), of('warning', 3), of('error', 4)];
  assert.deepEqual(
    errorsFirst(mixed).map(({ line }) => line),
    [2, 4, 1, 3],
  );
});
