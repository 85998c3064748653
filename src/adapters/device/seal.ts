import type { Sealed } from './shelf.ts';

/** Closes texts so that only this browser, under this name, opens them again. */
export type Sealer = {
  seal(name: string, text: string): Promise<Sealed>;
  /** Rejects for what another key or name has sealed. */
  open(name: string, sealed: Sealed): Promise<string>;
};

const algorithm = 'AES-GCM';

/** Not extractable: script can use the key while the page runs, and never read it. */
export const makeSealingKey = (crypto: Crypto): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);

/** The name is sealed in with the text, so an entry copied to another place does not open. */
export function createSealer(crypto: Crypto, key: CryptoKey): Sealer {
  const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
  return {
    async seal(name, text) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const settings = { name: algorithm, iv, additionalData: encode(name) };
      return { iv, bytes: await crypto.subtle.encrypt(settings, key, encode(text)) };
    },
    async open(name, { iv, bytes }) {
      const settings = { name: algorithm, iv, additionalData: encode(name) };
      return new TextDecoder().decode(await crypto.subtle.decrypt(settings, key, bytes));
    },
  };
}
