/**
 * The architecture as rules. test/architecture/ plants a violation of each and sees it go red.
 *
 * "Reaches" (reachable) follows imports through any number of files: a decider may be cut in pieces, as long as none of
 * them touches the outside.
 */
const BUILTIN =
  '^(node:)?(assert|async_hooks|child_process|crypto|dns|fs|http|https|net|os|path|perf_hooks|process|timers|tls|url|worker_threads|zlib)';
/** The types of events and envelopes; themselves held to the rule below. */
const PORT = '^src/platform/event-store/(event-store|command)\\.ts$';
/** Shapes as stored, which events are made of, with the pure questions about them. */
const STORED_SHAPES = '^src/.+/inhoud/[^/]+\\.ts$';
const PACKAGE = 'node_modules/(?!zod/|uuid/)';

export default {
  forbidden: [
    {
      name: 'kernel-is-pure',
      comment: 'The kernel imports the kernel, zod and uuid: it runs the same everywhere and needs no mock.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { pathNot: ['^src/kernel/', 'node_modules/(zod|uuid)/'] },
    },
    {
      name: 'decisions-touch-nothing-outside',
      comment: 'Deciders, states and events reach no package, no platform and no read model: replay cannot lie.',
      severity: 'error',
      from: { path: ['^src/.+\\.(decider|state|events)\\.ts$', PORT] },
      to: { path: [BUILTIN, PACKAGE, '^src/platform/', '^projections/'], pathNot: PORT, reachable: true },
    },
    {
      name: 'events-import-only-kernel-and-events',
      comment: 'Events are the contract between contexts: who imports them must not get anything else along.',
      severity: 'error',
      from: { path: '^src/.+\\.events\\.ts$' },
      to: { pathNot: ['^src/kernel/', '\\.events\\.ts$', STORED_SHAPES, 'node_modules/zod/'] },
    },
    {
      name: 'commands-are-plain',
      comment: 'A command is data: no framework.',
      severity: 'error',
      from: { path: '^src/.+\\.commands\\.ts$' },
      to: { path: 'node_modules/(?!zod/)' },
    },
    {
      name: 'src-never-imports-projections',
      comment: 'The write side does not know the read models; only what puts the process together does.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/[^/]+\\.ts$', '^src/cli/'] },
      to: { path: '^projections/' },
    },
    {
      name: 'projections-read-events-only',
      comment: 'A read model knows events, the kernel, the platform and the facts that it answers.',
      severity: 'error',
      from: { path: '^projections/' },
      to: {
        path: '^src/',
        pathNot: [
          '^src/(kernel|platform)/',
          '\\.events\\.ts$',
          STORED_SHAPES,
          '-facts\\.ts$',
          '/contract-zoeker\\.ts$',
        ],
      },
    },
    {
      name: 'projections-stand-alone',
      comment: 'A read model that reads another one cannot be rebuilt alone.',
      severity: 'error',
      from: { path: '^projections/(?!runner/)([^/]+)/' },
      to: { path: '^projections/', pathNot: ['^projections/runner/', '^projections/$1/'] },
    },
    {
      name: 'folds-are-pure',
      comment: 'A fold is a function of document and event; the database belongs to the runner.',
      severity: 'error',
      from: { path: '^projections/.+\\.projection\\.ts$' },
      to: { path: [BUILTIN, 'node_modules/(pg|typeorm|@nestjs)/'], pathNot: '^projections/runner/' },
    },
    {
      name: 'platform-knows-no-context',
      comment: 'The platform serves every context and names none.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(?!platform/|kernel/)[^/]+/' },
    },
    {
      name: 'database-behind-the-platform',
      comment: 'Contexts reach the database through the ports of the platform.',
      severity: 'error',
      from: { path: '^(src/(?!platform/|demo/|cli/)[^/]+/|projections/(?!runner/))' },
      to: { path: 'node_modules/(pg|typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'no-circular',
      comment: 'A circle of imports cannot be understood, tested or loaded in parts.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrel',
      comment: 'An index.ts hides where things are and imports more than is used.',
      severity: 'error',
      from: { path: '(^|/)index\\.(ts|js|mjs)$' },
      to: {},
    },
    {
      name: 'no-tools-at-runtime',
      comment: 'What runs may not need a development dependency.',
      severity: 'error',
      from: { path: '^(src|projections|migrations)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'no-tests-at-runtime',
      comment: 'What runs may not need test/, bench/ or scripts/.',
      severity: 'error',
      from: { path: '^(src|projections|migrations)/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'every-import-is-there',
      comment: 'An import that resolves to nothing escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
