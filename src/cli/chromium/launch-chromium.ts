import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * The Chromium that comes with `npm ci`; nothing is downloaded. The package's own flags are left out on purpose: they are
 * meant for servers, and switch off CORS (`--disable-web-security`) and the processes that several contexts need.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [
      // Chromium crashes now and then where /dev/shm is small.
      '--disable-dev-shm-usage',
      // No graphics card, and none imitated: SwiftShader took a quarter of the processor. Letters are drawn alike everywhere.
      '--disable-gpu',
      '--disable-software-rasterizer',
      '--font-render-hinting=none',
    ],
  });
}
