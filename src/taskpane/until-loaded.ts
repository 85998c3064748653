/** Milliseconds between two tries. */
const PAUSE = 3_000;
/** With a network, so many tries; then the code is gone, as after a new deployment, and only starting the pane again helps. */
const TRIES = 4;

/**
 * Code that may be wanted where there is no network to load it with: asked for until it comes, for as long as the browser is offline.
 * Its place stays empty meanwhile; React's `lazy` alone would take the whole pane away at the first failure.
 */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await load();
    } catch (error) {
      if (left <= 1 && navigator.onLine) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
