import UPNG from 'upng-js';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly pixels: Uint8Array;
}

/** The same picture in so many colours at most: grounds, lines and a few inks with the steps between them need no more. */
export function smallPicture(png: Uint8Array, colours: number): Buffer {
  const { pixels, width, height } = readPicture(png);
  return Buffer.from(UPNG.encode([Uint8Array.from(pixels).buffer], width, height, colours));
}

export function readPicture(png: Uint8Array): Picture {
  const image = UPNG.decode(Uint8Array.from(png).buffer);
  const [pixels = new ArrayBuffer(0)] = UPNG.toRGBA8(image);
  return { width: image.width, height: image.height, pixels: new Uint8Array(pixels) };
}
