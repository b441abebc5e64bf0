import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What a decider and the kernel may not touch: the outcome must follow from the arguments alone. */
const IMPURE_GLOBALS = [
  { name: 'process', message: 'Pure code gets what it needs as an argument.' },
  { name: 'console', message: 'Pure code does not write.' },
  { name: 'fetch', message: 'Pure code does not call out.' },
  { name: 'setTimeout', message: 'Pure code does not wait.' },
  { name: 'crypto', message: 'Ids come in with the command.' },
];
const NO_NEW_DATE = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'The time comes in with the command; the process reads it through Clock.',
};
const IMPURE_SYNTAX = [
  NO_NEW_DATE,
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The time comes in with the command; the process reads it through Clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance has no place in a decision.',
  },
];
const NO_DEFAULT = {
  selector: 'SwitchCase[test=null]',
  message: 'No default branch: the compiler must name the event or command that is missing. End with unreachable().',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.kroniek/', 'test/fixtures/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'fetch',
          'setTimeout',
          'setInterval',
          'clearTimeout',
          'clearInterval',
          'performance',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['web/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'window',
          'document',
          'Node',
          'location',
          'localStorage',
          'sessionStorage',
          'history',
          'navigator',
          'URLSearchParams',
          'Headers',
          'customElements',
          'HTMLElement',
          'EventSource',
          'AbortController',
          'FormData',
          'crypto',
          'requestAnimationFrame',
          'CSS',
          'Intl',
          'Blob',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        experimentalDecorators: true,
        emitDecoratorMetadata: true,
      },
    },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'id-match': ['error', '^[\\x00-\\x7F]+$', { properties: true, classFields: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/cqrs',
              importNames: ['EventBus', 'EventPublisher', 'EventsHandler', 'Saga', 'AggregateRoot'],
              message: 'The bus in memory swallows errors and forgets on restart: write a policy or a projection.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'projections/**/*.ts'],
    ignores: ['src/platform/clock/**'],
    rules: { 'no-restricted-syntax': ['error', ...IMPURE_SYNTAX] },
  },
  {
    // How long something takes is measured on the machine; what time it is still comes from Clock.
    files: ['src/*.ts', 'src/cli/**/*.ts', 'src/demo/**/*.ts', 'src/platform/**/*.ts', 'projections/runner/**/*.ts'],
    ignores: ['src/platform/clock/**'],
    rules: { 'no-restricted-syntax': ['error', NO_NEW_DATE] },
  },
  {
    files: ['src/kernel/**/*.ts', 'src/**/*.{decider,state,policy,deadlines}.ts', 'projections/**/*.projection.ts'],
    rules: { 'no-restricted-globals': ['error', ...IMPURE_GLOBALS] },
  },
  {
    files: ['src/**/*.{decider,state}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...IMPURE_SYNTAX, NO_DEFAULT] },
  },
  {
    files: ['src/main.ts', 'src/cli.ts', 'src/cli/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // A promise that Jest awaits, fakes without a type of their own, helpers next to the tests.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
