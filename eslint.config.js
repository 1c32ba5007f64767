/**
 * One linter for TypeScript and Astro, with types. The directions of the rooms stand in `eslint.rooms.js`.
 */
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import rooms from './eslint.rooms.js';

export default defineConfig(
  globalIgnores([
    '**/.astro/',
    '.build/',
    '.build-bench/',
    '.build-catalogue/',
    'content/',
    'dist/',
    'playwright-report/',
    'test-results/',
    'tests/fixtures/',
  ]),
  {
    name: 'guwah/exceptions',
    linterOptions: {
      reportUnusedDisableDirectives: 'error',
      reportUnusedInlineConfigs: 'error',
    },
  },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  astro.configs['flat/recommended'],
  {
    name: 'guwah/typed',
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.astro'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `import { type A }` would still run the module: where only types are allowed, nothing may run.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // The runner awaits these by itself.
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
      // As TypeScript does it: a leading underscore says “on purpose”.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          argsIgnorePattern: '^_',
          caughtErrorsIgnorePattern: '^_',
          ignoreRestSiblings: true,
          varsIgnorePattern: '^_',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    name: 'guwah/commands',
    files: ['scripts/**', '*.{js,mjs,ts}'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'guwah/unit-tests',
    files: ['tests/unit/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)Each$/]',
          message:
            'Files of unit tests share a process: outside of `describe` this runs for all of them.',
        },
      ],
    },
  },
  {
    name: 'guwah/astro',
    files: ['**/*.astro'],
    languageOptions: { parserOptions: { projectService: false, project: true } },
    rules: {
      // Astro types what a page returns from its template as `any`.
      '@typescript-eslint/no-unsafe-return': 'off',
      'astro/no-set-html-directive': 'error',
    },
  },
  {
    name: 'guwah/astro-scripts',
    files: ['**/*.astro/*.ts'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false, project: null } },
  },
  {
    name: 'guwah/javascript',
    files: ['**/*.{js,mjs}'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  rooms,
);
