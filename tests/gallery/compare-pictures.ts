import pixelmatch from 'pixelmatch';
import UPNG from 'upng-js';
import { type Picture, readPicture } from '../../scripts/lib/small-picture';

interface Comparison {
  /** Why it is not the same picture to a person's eye. */
  readonly wrong?: string;
  /** A picture of the pixels that differ. */
  readonly difference?: Buffer;
}

/** About a line of small type, high and wide. */
const TILE_PX = 16;
/** From which on pixelmatch takes two colours for different ones, edges of letters left out. */
const COLOUR_DISTANCE = 0.1;
/**
 * Of a tile's pixels. Letters a tenth of a pixel bolder, as another rasteriser draws them, are 7 % of the worst tile; soft
 * words in a paler grey 11 %, an icon that moved by 2 px 12 %, words that moved by 1 px 24 %.
 */
const TILE_SHARE = 0.09;
/**
 * Of 255, by which a tile's mean colour may lie off: pale grounds change by too little for pixels to be told apart. Bolder
 * letters are 6, the next darker ground 8.
 */
const MEAN_LEVELS = 7;

/**
 * Whether two pictures show the same. Every machine draws letters a little otherwise, but such differences lie scattered; a
 * part that moved, went or changed its colour makes many in one place. So each tile is judged, and not the whole, in
 * which a small part would not count.
 */
export function comparePictures(reference: Buffer, now: Buffer): Comparison {
  const before = readPicture(reference);
  const after = readPicture(now);
  const { width, height } = after;
  if (before.width !== width || before.height !== height) {
    return { wrong: `${width} × ${height} px, and was ${before.width} × ${before.height}` };
  }
  const pixels = new Uint8Array(width * height * 4);
  pixelmatch(before.pixels, after.pixels, pixels, width, height, {
    threshold: COLOUR_DISTANCE,
    diffMask: true,
  });
  const wrong = wrongTile(before, after, { width, height, pixels });
  if (wrong === undefined) return {};
  return { wrong, difference: Buffer.from(UPNG.encode([pixels.buffer], width, height, 0)) };
}

function wrongTile(before: Picture, after: Picture, mask: Picture): string | undefined {
  const { width, height } = after;
  // Half a tile apart, so that a part on the border of two is whole in a third.
  for (let y = 0; y < height; y += TILE_PX / 2) {
    for (let x = 0; x < width; x += TILE_PX / 2) {
      const different = sumOf(mask, x, y, 3) / 255 / TILE_PX ** 2;
      if (different > TILE_SHARE)
        return `${Math.round(different * 100)} % of the pixels round ${x}, ${y} differ`;
      for (const channel of [0, 1, 2]) {
        const off = Math.abs(sumOf(after, x, y, channel) - sumOf(before, x, y, channel)) / TILE_PX ** 2;
        if (off > MEAN_LEVELS) return `the colour round ${x}, ${y} is ${Math.round(off)} of 255 off`;
      }
    }
  }
  return undefined;
}

function sumOf({ pixels, width, height }: Picture, x: number, y: number, channel: number): number {
  let sum = 0;
  for (let row = y; row < Math.min(y + TILE_PX, height); row += 1) {
    for (let column = x; column < Math.min(x + TILE_PX, width); column += 1) {
      sum += pixels[(row * width + column) * 4 + channel] ?? 0;
    }
  }
  return sum;
}
