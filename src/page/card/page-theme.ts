import { ofDocument } from '../dom/past-markup';
import { elementAround } from '../pointing/geometry';

/** The look of the page around an element, by the lightness of the first background that is painted behind it. */
export function pageTheme(element: Element | null): 'light' | 'dark' {
  for (let at = element; at !== null; at = elementAround(at)) {
    const lightness = lightnessOf(getComputedStyle(at).backgroundColor);
    if (lightness !== null) return lightness < 0.5 ? 'dark' : 'light';
  }
  // Nothing is painted: the canvas shows, which follows the page's colour scheme.
  const scheme = getComputedStyle(ofDocument('documentElement')).colorScheme;
  const dark =
    scheme.includes('dark') &&
    (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'dark' : 'light';
}

/** Perceived lightness of a computed colour from 0 to 1; null when it is mostly see-through. */
function lightnessOf(colour: string): number | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (!colour.startsWith('rgb') || alpha < 0.5) return null;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
