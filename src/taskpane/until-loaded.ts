/** Milliseconds between two tries. */
const PAUSE = 3_000;

/**
 * Code that is wanted most where there is no network to load it with: asked for until it comes. Its place stays empty meanwhile; React's
 * `lazy` alone would take the whole pane away at the first failure.
 */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
