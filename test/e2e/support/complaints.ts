import type { BrowserContext } from 'playwright-core';

export type Complaints = {
  /** Everything that went wrong unasked, so far. */
  all(): readonly string[];
  /** From now on console errors that match are expected. */
  expect(pattern: RegExp): void;
};

/**
 * Collects what no test should have to look for: console errors, uncaught errors, and requests that leave the machine (O1).
 * A status that a fault switch of the org causes is told by Chromium on the console; those are the org's, not ours.
 */
export function collectComplaints(context: BrowserContext, own: readonly string[]): Complaints {
  const found: string[] = [];
  const expected: RegExp[] = [];
  const orgUrl = own[1];

  context.on('weberror', (error) => {
    found.push(`uncaught: ${String(error.error())}`);
  });
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const fromOrg = orgUrl !== undefined && message.location().url.startsWith(orgUrl);
    if (fromOrg && message.text().startsWith('Failed to load resource')) return;
    found.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !own.some((origin) => url.startsWith(origin)))
      found.push(`request to ${url}`);
  });

  return {
    all: () => found.filter((line) => !expected.some((pattern) => pattern.test(line))),
    expect: (pattern) => {
      expected.push(pattern);
    },
  };
}
