/** Asked for once, and again where it did not arrive; null = it cannot be had now (offline, or a new deployment took it away). */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T | null> {
  let loading: Promise<T> | undefined;
  return async () => {
    loading ??= load();
    try {
      return await loading;
    } catch {
      loading = undefined;
      return null;
    }
  };
}
