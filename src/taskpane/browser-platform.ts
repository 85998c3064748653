import type { Platform } from './services.ts';

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Clock, pauses and digest of the browser that the pane runs in. */
export const browserPlatform: Platform = {
  now: () => new Date(),
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  sha256: async (text) =>
    hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
};
