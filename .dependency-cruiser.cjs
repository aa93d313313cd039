// The one-way doors of the house. ARCHITECTURE.md lists them in words; tests/doors.test.ts sees each one shut.
const engine = 'packages/engine/src';
const skia = '(^|/)node_modules/@napi-rs/canvas/';
const codecs = '(^|/)node_modules/(sharp|@julusian/jpeg-turbo)/';
const network = '^(node:)?(net|tls|dns|http|https|http2|dgram)(/|$)';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^packages' },
      to: { circular: true },
    },
    {
      name: 'spec-stands-alone',
      severity: 'error',
      from: { path: '^packages/spec/src', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/(?!spec/)' },
    },
    {
      name: 'spec-runs-in-browsers',
      severity: 'error',
      from: { path: '^packages/spec/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'fonts-import-only-spec',
      severity: 'error',
      from: { path: '^packages/fonts/src', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/(?!(fonts|spec)/)' },
    },
    {
      name: 'cards-import-only-spec',
      severity: 'error',
      from: { path: '^packages/cards/src', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/(?!(cards|spec)/)' },
    },
    {
      name: 'cards-run-in-browsers',
      severity: 'error',
      from: { path: '^packages/cards/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-does-not-import-upward',
      severity: 'error',
      from: { path: `^${engine}` },
      to: { path: '^packages/(?!(engine|fonts|spec)/)' },
    },
    {
      name: 'layout-is-pure',
      comment:
        'layout, lint, text, codes and scene: no Node, no Skia, no codec, no package but the pure ones named here.',
      severity: 'error',
      from: { path: `^${engine}/(layout|lint|text|codes|scene)/`, pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: [
          `^${engine}/(layout|lint|text|codes|scene)/`,
          '^packages/spec/src',
          '(^|/)node_modules/(bidi-js|uqr|bwip-js)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'paint-sees-no-spec',
      severity: 'error',
      from: { path: `^${engine}/paint/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/spec/' },
    },
    {
      name: 'only-paint-imports-skia',
      severity: 'error',
      from: { path: '^packages', pathNot: [`^${engine}/paint/`, '\\.test\\.ts$', '/tests/'] },
      to: { path: skia },
    },
    {
      name: 'only-decode-and-encode-import-codecs',
      severity: 'error',
      from: { path: '^packages', pathNot: [`^${engine}/(decode|encode)/`, '\\.test\\.ts$', '/tests/'] },
      to: { path: codecs },
    },
    {
      name: 'encode-sees-no-scene',
      severity: 'error',
      from: { path: `^${engine}/encode/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^${engine}/(scene|layout|text|gather)/` },
    },
    {
      name: 'one-module-opens-connections',
      severity: 'error',
      from: {
        path: '^packages',
        pathNot: [`^${engine}/gather/(fetch|address-guard)\\.ts$`, '\\.test\\.ts$', '/tests/'],
      },
      to: { path: [network, '(^|/)node_modules/undici/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-parent-draws-nothing',
      comment:
        'Only the render child loads the engine; the rest of the server may know its types and sources.',
      severity: 'error',
      from: { path: '^packages/server/src', pathNot: ['^packages/server/src/pool/child', '\\.test\\.ts$'] },
      to: { path: `^${engine}/index\\.ts$`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'packages-by-name',
      comment: 'Another package is imported by its name, which is its index; never by a path into it.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: ['^packages/$1/', '^packages/[^/]+/src/index\\.ts$', `^${engine}/(sources|memory)\\.ts$`],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^packages/[^/]+/dist/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.check.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['limn-source', 'import', 'node', 'default'],
    },
  },
};
