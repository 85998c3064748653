import type { Frame } from 'playwright-core';

/** What a frame went through since its navigation; times in milliseconds. */
export type Timeline = {
  /** The first frame, a skeleton; and the first with text or an image. */
  readonly paint: number;
  readonly content: number;
  /** Tasks of more than 50 ms, and the longest of them. */
  readonly long: number;
  readonly longest: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** What moved, by element. */
  readonly moved: readonly string[];
  /** `file function` → time of it within frames that took long, the most first. */
  readonly scripts: readonly { readonly name: string; readonly ms: number }[];
};

/** Text, not a function: tsx would wrap its inner functions in a helper that the page does not have. */
const COLLECT = `
(async () => {
  const observed = (type, { PerformanceObserver: Observer } = window) => new Promise((resolve) => {
    const found = [];
    if (!Observer.supportedEntryTypes.includes(type)) return resolve(found);
    new Observer((list) => found.push(...list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => resolve(found), 300);
  });
  // Long frames are told to the outermost page of an origin only, and count from its beginning.
  const begun = performance.timeOrigin - parent.performance.timeOrigin;
  const [tasks, shifts, frames] = await Promise.all([
    observed('longtask'), observed('layout-shift'), observed('long-animation-frame', parent),
  ]);
  const scripts = new Map();
  for (const { scripts: all } of frames.filter(({ startTime }) => startTime >= begun))
    for (const { sourceURL, sourceFunctionName, invoker, duration } of all) {
      const file = (sourceURL || '').replace(/^.*\\/|[?#].*$/g, '') || 'page';
      const name = file + ' ' + (sourceFunctionName || (invoker || '').replace(/^https?:\\/\\/[^ ]*\\//, ''));
      scripts.set(name, (scripts.get(name) || 0) + duration);
    }
  const named = ({ node, previousRect: was, currentRect: is }) => {
    const element = node && (node.nodeType === 1 ? node : node.parentElement);
    const what = element ? element.tagName.toLowerCase() + ' "' + (element.textContent || '').slice(0, 30) + '"' : 'gone';
    return what + ' ' + Math.round(was.top) + '+' + Math.round(was.height) + ' to ' + Math.round(is.top) + '+' + Math.round(is.height);
  };
  return {
    paint: performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN,
    content: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    long: tasks.length,
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ value, startTime, sources }) => sources.map((source) => value.toFixed(3) + ' at ' + Math.round(startTime) + ' ms: ' + named(source))),
    scripts: [...scripts].map(([name, ms]) => ({ name, ms })).sort((a, b) => b.ms - a.ms),
  };
})()
`;

export const timelineOf = (frame: Frame): Promise<Timeline> => frame.evaluate<Timeline>(COLLECT);
