/** Unguessable bytes. */
export function secureRandom(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** Bytes that are the same for the same seed: for tests, never for a page on a network. */
export function seededRandom(seed: number): (count: number) => Uint8Array {
  let state = seed >>> 0;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0; at < count; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[at] = state >>> 24;
    }
    return bytes;
  };
}
