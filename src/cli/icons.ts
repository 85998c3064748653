/** Draws the add-in's icons into assets: `npm run icons`. The sizes are those that Office asks for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { drawIcon } from './icons/draw-icon.ts';

const assets = new URL('../../assets/', import.meta.url);
mkdirSync(assets, { recursive: true });
for (const size of [16, 32, 64, 80, 128])
  writeFileSync(new URL(`icon-${String(size)}.png`, assets), drawIcon(size));
