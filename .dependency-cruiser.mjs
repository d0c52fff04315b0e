// What may import what. Each rule says why; test/architecture plants a violation of each and sees it caught.
const resource = '^apps/console/src/resources/([^/]+)/'
const feature = '^apps/api/src/features/([^/]+)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'A rule that touches the database, the clock or Node cannot be trusted, replayed or run in the console.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'domain-tests-need-little',
      comment: 'The tests of the domain use the test runner and random inputs, nothing of the other packages.',
      severity: 'error',
      from: { path: '^packages/domain/src/.*\\.test\\.ts$' },
      to: { pathNot: '^(packages/domain/src/|node_modules/(vitest|fast-check|@vitest)/)' },
    },
    {
      name: 'client-knows-no-app',
      comment: 'An integrator gets the client alone: it may know the contract, not the server or the console.',
      severity: 'error',
      from: { path: '^packages/client/' },
      to: { path: '^(apps/|test/|packages/database/)' },
    },
    {
      name: 'console-never-sees-api',
      comment: 'The console uses the contract, like every other client; what it needs goes into the schema.',
      severity: 'error',
      from: { path: '^apps/console/' },
      to: { path: '^(apps/api/|packages/database/)' },
    },
    {
      name: 'api-never-sees-console',
      comment: 'The server serves the built console as files; it never runs its code.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/console/' },
    },
    {
      name: 'features-meet-at-index',
      comment: 'A feature uses another one through its index.ts, so that the insides can change.',
      severity: 'error',
      from: { path: feature },
      to: {
        path: '^apps/api/src/features/[^/]+/',
        pathNot: ['^apps/api/src/features/$1/', '^apps/api/src/features/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'prisma-only-in-stores',
      comment: 'Every read goes through a store, which puts the viewer’s scope into the query; nobody reads around it.',
      severity: 'error',
      from: {
        path: '^apps/api/src/features/',
        pathNot: ['/(store|[a-z-]+-store|[a-z-]+-sql)\\.ts$', '\\.test\\.ts$'],
      },
      to: { path: '^(packages/database/src/generated/|node_modules/@prisma/)' },
    },
    {
      name: 'resources-stay-apart',
      comment: 'A screen of one resource does not reach into another one; what both need is a component.',
      severity: 'error',
      from: { path: resource },
      to: { path: '^apps/console/src/resources/[^/]+/', pathNot: '^apps/console/src/resources/$1/' },
    },
    {
      name: 'test-is-a-leaf',
      comment: 'Nobody imports the tests.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circular',
      comment: 'A circle of imports has no first file to read, and breaks when it is loaded from another end.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody is dead.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(packages|apps)/[^/]+/src/',
        pathNot: ['\\.d\\.ts$', '/generated/', '\\.test\\.tsx?$', '/test-setup\\.ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/generated/'] },
    exclude: { path: ['/dist/', '\\.css$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
