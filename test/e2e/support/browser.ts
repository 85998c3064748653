import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/** The Chromium that comes with `npm ci`; nothing is downloaded. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    // Without the last flag Chromium crashes now and then where /dev/shm is small.
    args: [...sparticuz.args, '--disable-dev-shm-usage'],
  });
}
