import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const rootDir = at('..');

/** Packages that ship only ES modules; Jest runs CommonJS, so swc turns them into it. */
const esmOnly = [
  'htmlparser2',
  'domhandler',
  'domutils',
  'domelementtype',
  'dom-serializer',
  'entities',
  'oauth4webapi',
];

const shared = {
  rootDir,
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
    '\\.m?js$': ['@swc/jest', { jsc: { target: 'es2022' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};

/** @type {import('jest').Config} */
export default {
  // A test that waits for what comes is not wrong because the machine is busy; the usual 5 s were, on two loaded cores.
  testTimeout: 20_000,
  // One worker fewer is Jest's default, which on two cores leaves one of them idle.
  maxWorkers: '100%',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/*.test.ts',
        '<rootDir>/test/{core,adapters,sandbox,cli,taskpane,saving}/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/{taskpane,sandbox}/**/*.test.tsx'],
      setupFilesAfterEnv: [at('support/pane-setup.ts')],
    },
    {
      ...shared,
      displayName: 'build',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/build/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: at('e2e/build-once.js'),
    },
  ],
};
