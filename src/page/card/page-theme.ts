import { elementAround, ofDocument } from '../dom/past-markup';

/** The look of the page around an element, by the lightness of the first background that is painted behind it. */
export function pageTheme(element: Element | null): 'light' | 'dark' {
  const text = element && getComputedStyle(element);
  let letters = text && lightnessOf(element instanceof SVGElement ? text.fill : text.webkitTextFillColor);
  for (let at = element; at !== null; at = elementAround(at)) {
    const { backgroundColor, backgroundImage, backgroundClip, display, mixBlendMode } = getComputedStyle(at);
    // Their colour is mixed with the ground's.
    if (mixBlendMode !== 'normal') letters = null;
    // Then it is the letters that are painted, or nothing.
    if (backgroundClip === 'text' || display === 'contents') continue;
    const lightness =
      gradientLightness(backgroundImage) ??
      (backgroundImage.includes('url(') ? groundOf(letters) : null) ??
      lightnessOf(backgroundColor);
    if (lightness !== null) return isInverted(at) === seenGround(letters, lightness) < 0.5 ? 'light' : 'dark';
  }
  // Nothing is painted: the canvas shows, which follows the page's colour scheme, or a picture that lies beneath.
  const ground = groundOf(letters);
  if (ground !== null) return ground < 0.5 ? 'dark' : 'light';
  const scheme = getComputedStyle(ofDocument('documentElement')).colorScheme;
  const dark =
    scheme.includes('dark') &&
    (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'dark' : 'light';
}

/** The lightness of a ground; where its letters could not be read on it, of what must lie between: a picture, thin layers. */
function seenGround(letters: number | null, ground: number): number {
  const isLegible = letters === null || Math.abs(letters - ground) > 0.1;
  return isLegible ? ground : (groundOf(letters) ?? ground);
}

/** What is read stands out from its ground; null when the letters are neither light nor dark. */
function groundOf(letters: number | null): number | null {
  return letters === null || Math.abs(letters - 0.5) < 0.15 ? null : 1 - letters;
}

/** True when what is painted there is turned from light to dark, as some pages turn all that they have. */
function isInverted(ground: Element): boolean {
  let inverted = false;
  for (let at: Element | null = ground; at !== null; at = elementAround(at)) {
    const [, share = 0] = /invert\(([\d.]+)\)/.exec(getComputedStyle(at).filter) ?? [];
    if (Number(share) > 0.5) inverted = !inverted;
  }
  return inverted;
}

/** Of a gradient, which lies over the colour, the middle of its colours; null for a picture, which cannot be asked. */
function gradientLightness(image: string): number | null {
  if (image.includes('url(')) return null;
  const stops = image.match(/(?:rgba?|(?:ok)?l(?:ab|ch)|color)\([^()]*\)/g) ?? [];
  const painted = stops.map(lightnessOf).filter((lightness) => lightness !== null);
  if (stops.length === 0 || painted.length < stops.length) return null;
  return painted.reduce((sum, lightness) => sum + lightness, 0) / painted.length;
}

/**
 * Perceived lightness of a computed colour from 0 to 1; null when it is mostly see-through. Colours are computed in the
 * space they were written in (CSS Color 4, "Serializing color values").
 */
function lightnessOf(colour: string): number | null {
  const [, space = '', inside = ''] = /^([a-z]+)\((.*)\)$/.exec(colour) ?? [];
  const parts = inside.replace(/^[a-z][\w-]* /, '').split(/[\s,/]+/);
  const [first = 0, second = 0, third = 0, alpha = 1] = parts.map((part) =>
    part === 'none' ? 0 : Number(part),
  );
  if (space === '' || alpha < 0.5) return null;
  if (space.startsWith('ok')) return first;
  if (space.startsWith('l')) return first / 100;
  return (0.299 * first + 0.587 * second + 0.114 * third) / (space === 'color' ? 1 : 255);
}
