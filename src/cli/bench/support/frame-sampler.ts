import type { Frame, Page } from 'playwright-core';

/** Time between two frames that were drawn, milliseconds. */
export type Frames = { readonly median: number; readonly p95: number; readonly worst: number };

/** Text, not a function: tsx would wrap its inner functions in a helper that the page does not have. */
const SAMPLER = `
  let times = null;
  const tick = (now) => {
    if (times === null) return;
    times.push(now);
    requestAnimationFrame(tick);
  };
  window.frameSampler = {
    start: () => { times = []; requestAnimationFrame(tick); },
    stop: () => { const all = times ?? []; times = null; return all; },
  };
`;

type WindowWithSampler = Window & {
  frameSampler?: { start: () => void; stop: () => readonly number[] };
};

/** Before the page is opened. */
export const addFrameSampler = async (page: Page): Promise<void> => {
  await page.addInitScript({ content: SAMPLER });
};

/** How the pane was drawn while the work went on, and for so long after it. */
export async function framesDuring(
  pane: Frame,
  work: () => Promise<void>,
  after = 300,
): Promise<Frames> {
  await pane.evaluate(() => {
    (window as WindowWithSampler).frameSampler?.start();
  });
  await work();
  await new Promise((resolve) => setTimeout(resolve, after));
  const times = await pane.evaluate(() => (window as WindowWithSampler).frameSampler?.stop() ?? []);
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  gaps.sort((a, b) => a - b);
  const at = (part: number): number =>
    gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * part))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), worst: gaps.at(-1) ?? Number.NaN };
}
