const gather = 150;

/**
 * Tells when the page in a frame has talked to the org, a moment after the last answer. Returns how to stop. The frame's own
 * resource timings are read, so the pane needs to know nothing of it.
 */
export function watchCalls(frame: HTMLIFrameElement, orgUrl: string, tell: () => void): () => void {
  let observer: PerformanceObserver | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = (): void => {
    observer?.disconnect();
    const inside = frame.contentWindow as (Window & typeof globalThis) | null;
    if (inside === null) return;
    observer = new inside.PerformanceObserver((list) => {
      if (!list.getEntries().some(({ name }) => name.startsWith(orgUrl))) return;
      clearTimeout(timer);
      timer = setTimeout(tell, gather);
    });
    observer.observe({ type: 'resource', buffered: true });
  };

  frame.addEventListener('load', start);
  return () => {
    frame.removeEventListener('load', start);
    clearTimeout(timer);
    observer?.disconnect();
  };
}
