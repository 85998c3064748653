import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds wrong in a page or frame, as `rule: first place`; WCAG 2.2 AA and best practices. */
export async function accessibilityFaults(where: Page | Frame): Promise<readonly string[]> {
  await where.evaluate(axe.source);
  const { violations } = await where.evaluate(() =>
    globalThis.axe.run(
      // Fluent's focus keeper leaves invisible stops that hand the focus on at once.
      { exclude: ['[data-tabster-dummy]'] },
      // Frames are checked one by one, by their own call.
      { iframes: false },
    ),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
