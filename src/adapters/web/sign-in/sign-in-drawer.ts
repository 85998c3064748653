import type { DeviceStore } from '../../../core/ports/device-store.ts';
import { readKeptSignIn, type KeptSignIn } from '../../../core/sign-in/kept-sign-in.ts';
import type { SignInPlace } from '../../../core/sign-in/sign-in-flow.ts';

/** Holds the refresh token: must be among the drawers that the device seals, or keeps in memory where it cannot (X5). */
export const SIGN_IN_DRAWER = 'sign-in';
/** Where the user signs in, when no policy says it. Not a secret, and kept over a sign-out. */
const PLACE_DRAWER = 'sign-in-place';
const KEY = 'salesforce';

/** The sign-in of this device, read anew each time: another pane may have renewed it. */
export type SignInDrawer = {
  read(): Promise<KeptSignIn | null>;
  write(kept: KeptSignIn): Promise<void>;
  clear(): Promise<void>;
  readPlace(): Promise<Partial<SignInPlace>>;
  writePlace(place: SignInPlace): Promise<void>;
};

export function signInDrawer(device: DeviceStore): SignInDrawer {
  // Where the device refuses to keep it, the sign-in still lasts as long as the pane.
  let unkept: KeptSignIn | null = null;
  return {
    read: async () => {
      if (unkept) return unkept;
      const found = await device.get(SIGN_IN_DRAWER, KEY);
      return found.ok ? readKeptSignIn(found.value) : null;
    },
    write: async (kept) => {
      const written = await device.put(SIGN_IN_DRAWER, KEY, kept);
      unkept = written.ok ? null : kept;
    },
    clear: async () => {
      unkept = null;
      await device.remove(SIGN_IN_DRAWER, KEY);
    },
    readPlace: async () => {
      const found = await device.get(PLACE_DRAWER, KEY);
      const value = found.ok && typeof found.value === 'object' ? found.value : null;
      const parts = new Map<string, unknown>(Object.entries(value ?? {}));
      const [host, clientId] = [parts.get('host'), parts.get('clientId')];
      return {
        ...(typeof host === 'string' && { host }),
        ...(typeof clientId === 'string' && { clientId }),
      };
    },
    writePlace: async (place) => {
      await device.put(PLACE_DRAWER, KEY, place);
    },
  };
}
