import { encodePng, type Pixel } from './png.ts';

type Colour = readonly [r: number, g: number, b: number];

const tile: Colour = [11, 92, 171];
const paper: Colour = [255, 255, 255];
const disc: Colour = [255, 185, 0];

type Shapes = {
  /** Corner of the tile. */
  readonly round: number;
  readonly envelope: readonly [left: number, top: number, right: number, bottom: number];
  /** Half the thickness of the fold. */
  readonly fold: number;
  readonly disc: readonly [x: number, y: number, radius: number];
};

/** In parts of 32. The mail and, beside it, what rides along. */
const usual: Shapes = {
  round: 7,
  envelope: [5, 7, 25, 21],
  fold: 1.05,
  disc: [23.5, 22.5, 6],
};

/** At 16 px edges lie on whole pixels, and the fold is one pixel thick: thinner lines turn grey. */
const small: Shapes = {
  round: 6,
  envelope: [4, 6, 26, 20],
  fold: 1.5,
  disc: [24, 23, 6.5],
};

const grid = 32;
const samples = 8;

/** The icon as PNG bytes; the same size always gives the same bytes. */
export function drawIcon(size: number): Buffer {
  const shapes = size <= 16 ? small : usual;
  return encodePng(size, (x, y) => pixelAt(shapes, size, x, y));
}

/** Smooth edges: each pixel is the middle of many points in it. */
function pixelAt(shapes: Shapes, size: number, x: number, y: number): Pixel {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let n = 0; n < samples * samples; n += 1) {
    const px = ((x + ((n % samples) + 0.5) / samples) / size) * grid;
    const py = ((y + (Math.floor(n / samples) + 0.5) / samples) / size) * grid;
    const colour = colourAt(shapes, px, py);
    if (colour === null) continue;
    covered += 1;
    colour.forEach((part, c) => (sum[c] = (sum[c] ?? 0) + part));
  }
  const mean = (c: number): number => Math.round((sum[c] ?? 0) / Math.max(covered, 1));
  return [mean(0), mean(1), mean(2), Math.round((covered / samples ** 2) * 255)];
}

function colourAt(shapes: Shapes, x: number, y: number): Colour | null {
  const [dx, dy, radius] = shapes.disc;
  const fromDisc = Math.hypot(x - dx, y - dy);
  if (fromDisc <= radius) return disc;
  // A gap around the disc, so that it stands out from the paper.
  if (inTile(shapes.round, x, y)) {
    if (fromDisc <= radius + 1.75) return tile;
    return onPaper(shapes, x, y) ? paper : tile;
  }
  return null;
}

function inTile(round: number, x: number, y: number): boolean {
  const inner = grid / 2 - round;
  const outX = Math.max(Math.abs(x - grid / 2) - inner, 0);
  const outY = Math.max(Math.abs(y - grid / 2) - inner, 0);
  return Math.hypot(outX, outY) <= round;
}

/** White, except for the fold from both upper corners to the middle. */
function onPaper({ envelope, fold }: Shapes, x: number, y: number): boolean {
  const [left, top, right, bottom] = envelope;
  if (x < left || x > right || y < top || y > bottom) return false;
  const half = (right - left) / 2;
  const depth = (bottom - top) * 0.62;
  const toMiddle = 1 - Math.abs(x - left - half) / half;
  const slope = Math.hypot(depth, half) / half;
  return Math.abs(y - top - toMiddle * depth) > fold * slope;
}
