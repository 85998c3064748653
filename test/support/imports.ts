import { posix } from 'node:path';
import ts from 'typescript';

/**
 * Who may import whom: folder → own folders and packages. The first folder that fits holds; a folder that nobody names may
 * import nothing, so a new one must be thought about here.
 */
const rules: readonly (readonly [where: string, may: readonly string[]])[] = [
  [
    'src/core/',
    ['src/core/', 'email-providers', 'htmlparser2', 'libphonenumber-js', 'linkify-it', 'tldts'],
  ],
  ['src/adapters/office/', ['src/core/', 'src/adapters/office/']],
  ['src/adapters/salesforce/', ['src/core/', 'src/adapters/salesforce/', 'jsforce', 'stream']],
  ['src/adapters/device/', ['src/core/', 'src/adapters/device/', 'idb']],
  [
    'src/adapters/web/',
    ['src/core/', 'src/adapters/web/', '@azure/msal-browser', 'oauth4webapi', 'postal-mime'],
  ],
  // A page of its own: Salesforce sends the sign-in window back to it.
  ['src/login/', ['src/core/', 'src/login/']],
  // The administrator's page: it signs in as the pane does, and tests what the pane needs.
  [
    'src/setup/',
    [
      'src/core/',
      'src/setup/',
      'src/adapters/web/',
      'src/adapters/office/sign-in-window-browser.ts',
      'src/taskpane/session/sign-in-failure-text.ts',
    ],
  ],
  // What both composition roots share: the adapters joined to the pane's services.
  [
    'src/composition/',
    ['src/composition/', 'src/core/', 'src/taskpane/', 'src/adapters/', 'react'],
  ],
  // The composition root: the one file of the pane that knows the platforms.
  [
    'src/taskpane/index.tsx',
    ['src/core/', 'src/taskpane/', 'src/adapters/', 'src/composition/', 'react', 'react-dom'],
  ],
  [
    'src/taskpane/',
    [
      'src/core/',
      'src/taskpane/',
      'react',
      'react-dom',
      'zustand',
      'dompurify',
      '@fluentui/react-components',
      '@fluentui/react-icons',
    ],
  ],
  // The simulated platforms know nothing of the add-in.
  ['src/sandbox/org/', ['src/sandbox/org/', '@jetstreamapp/soql-parser-js']],
  // Outlook's only says, by a type, that it offers what the adapter asks of the real one.
  [
    'src/sandbox/outlook/',
    ['src/sandbox/outlook/', 'src/adapters/office/office-runtime.ts', 'postal-mime'],
  ],
  ['src/sandbox/graph/', ['src/sandbox/graph/']],
  // The demo mails speak of the people in the demo org.
  [
    'src/sandbox/demo-mails/',
    ['src/sandbox/demo-mails/', 'src/sandbox/outlook/', 'src/sandbox/org/demo/people.ts'],
  ],
  [
    'src/sandbox/page/',
    [
      'src/sandbox/page/',
      'src/sandbox/demo-mails/',
      'src/sandbox/outlook/',
      'react',
      'react-dom',
      'zustand',
      'dompurify',
      '@fluentui/react-components',
      '@fluentui/react-icons',
    ],
  ],
  // The second composition root: the same pane over the simulated Outlook.
  [
    'src/sandbox/pane/',
    [
      'src/sandbox/pane/',
      'src/sandbox/outlook/',
      'src/composition/',
      'src/core/',
      'src/taskpane/',
      'src/adapters/',
      'react',
      'react-dom',
    ],
  ],
  // What the pane's start is compared with: React and Fluent by themselves.
  [
    'src/cli/bench/pages/',
    [
      'react',
      'react-dom',
      '@fluentui/react-components',
      // Reading is measured in a browser as the pane does it.
      'src/core/reading/',
      'src/adapters/web/reading/',
    ],
  ],
  [
    'src/cli/',
    [
      'src/cli/',
      'src/core/',
      'src/adapters/',
      'src/sandbox/org/',
      'src/sandbox/graph/',
      'src/sandbox/outlook/',
      'node:',
      'htmlparser2',
      '@jridgewell/sourcemap-codec',
      'sirv',
      'webpack',
      'webpack-bundle-analyzer',
      'playwright-core',
      '@sparticuz/chromium',
      'postal-mime',
    ],
  ],
];

/** What a source file imports, in any form: own files by their path from the root, packages by their name. */
export function importsOf(path: string, text: string): readonly string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName,
    );
}

/** Imports that the file's folder does not allow; a folder without a rule breaks it by existing. */
export function breaches(path: string, text: string): readonly string[] {
  const rule = rules.find(([where]) => path.startsWith(where));
  if (rule === undefined) return [`${path} lies in a folder that no rule names`];
  return importsOf(path, text)
    .filter((to) => !rule[1].some((may) => fits(to, may)))
    .map((to) => `${path} imports ${to}`);
}

function fits(to: string, may: string): boolean {
  if (may.endsWith('/') || may.endsWith(':')) return to.startsWith(may);
  return to === may || to.startsWith(`${may}/`);
}
