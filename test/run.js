/**
 * Everything that must hold, one step after another; the last line is `N passed, N failed` (each test counts, and each check).
 * With arguments (`npm test -- -t 017`) only the unit tests that they select run.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}node_modules/.cache/sidecar/results`;
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** A step that hangs is a failed step, not a hanging run. */
const longestStep = 20 * 60_000;

const chosen = process.argv.slice(2);
const steps =
  chosen.length > 0
    ? [tests('Chosen tests', 'test:unit', chosen)]
    : [
        // Each of them uses one core only.
        together(
          'Formatting, types, lint, unused code',
          check('Lint', 'check:lint'),
          check('Types', 'check:types'),
          check('Formatting', 'check:format'),
          check('Unused code', 'check:unused'),
        ),
        tests('Unit and contract tests', 'test:unit'),
        // Webpack keeps one core busy; so does the other build, which end-to-end tests would begin with.
        together(
          'Production build, sandbox of the tests',
          check('Production build', 'build'),
          check('Sandbox of the tests', 'build:e2e'),
        ),
        tests('Built files', 'test:build'),
        tests('End to end in Chromium', 'test:e2e', [], { SIDECAR_E2E_BUILT: 'yes' }),
      ];

mkdirSync(results, { recursive: true });
const began = Date.now();
const done = [];
for (const step of steps) {
  console.log(`\n── ${step.title} ${'─'.repeat(Math.max(0, 60 - step.title.length))}`);
  const start = Date.now();
  const counts = await step.run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${counts.failed === 0 ? 'ok' : 'FAILED'} after ${seconds} s`);
  done.push({ title: step.title, seconds, ...counts });
}

console.log(`\n── Summary after ${((Date.now() - began) / 1000).toFixed(0)} s`);
for (const { title, seconds, passed, failed } of done)
  console.log(
    `${title.padEnd(38)}${seconds.padStart(7)} s ${String(passed).padStart(6)} passed${failed > 0 ? `  ${failed} FAILED` : ''}`,
  );
const sum = (key) => done.reduce((total, step) => total + step[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;

/** A tool that only says yes or no. */
function check(title, script) {
  return {
    title,
    run: async () => ((await call(script)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

/** Steps that do not disturb each other, at once and counted together. */
function together(title, ...steps) {
  return {
    title,
    run: async () => {
      const counts = await Promise.all(
        steps.map(async (step) => {
          const each = await step.run();
          console.log(`${step.title}: ${each.failed === 0 ? 'ok' : 'FAILED'}`);
          return each;
        }),
      );
      const sum = (key) => counts.reduce((total, one) => total + one[key], 0);
      return { passed: sum('passed'), failed: sum('failed') };
    },
  };
}

/** A Jest run, counted test by test; a file that cannot even be loaded counts as one failure. */
function tests(title, script, more = [], env = {}) {
  const file = `${results}/${script.replace(':', '-')}.json`;
  return {
    title,
    run: async () => {
      rmSync(file, { force: true });
      const well = await call(script, ['--json', `--outputFile=${file}`, ...more], env);
      const { passed, failed } = counted(file);
      return { passed, failed: !well && failed === 0 ? 1 : failed };
    },
  };
}

function counted(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function call(script, args = [], env = {}) {
  // Jest's --json prints the report too, where nobody reads it: only its progress (on stderr) is shown.
  const stdout = args.includes('--json') ? 'ignore' : 'inherit';
  const child = spawn(npm, ['run', '--silent', script, '--', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout, 'inherit'],
    timeout: longestStep,
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
