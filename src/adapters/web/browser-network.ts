import type { Network } from '../../core/ports/network.ts';

type NetworkWindow = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly navigator: Pick<Navigator, 'onLine'>;
};

/** The network as the browser sees it: `onLine` is to be trusted only where it says no. */
export const browserNetwork = (window: NetworkWindow): Network => ({
  isOffline: () => !window.navigator.onLine,
  onOnline: (listener) => {
    window.addEventListener('online', listener);
    return () => {
      window.removeEventListener('online', listener);
    };
  },
});
