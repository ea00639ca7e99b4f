import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss, { type Declaration, type Root } from 'postcss';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const UI = join(ROOT, 'src/ui');
const THEME = postcss.parse(readFileSync(join(UI, 'theme.css'), 'utf8'));
const TOKENS = new Map(declarations(THEME, outsideForcedColours).map(({ prop, value }) => [prop, value]));
const SHEETS = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && file !== 'theme.css')
  .sort();

/** Words and the grounds they stand on: WCAG 2.2, 1.4.3 (AA) for text of any size. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '--ink': ['--paper', '--desk', '--well', '--mark', '--note-well', '--warn-well', '--bad-well'],
  '--soft': ['--paper', '--desk', '--well', '--note-well', '--warn-well', '--bad-well'],
  '--link': ['--paper', '--desk', '--well', '--note-well', '--warn-well', '--bad-well'],
  '--accent': ['--paper', '--desk', '--well'],
  '--on-accent': ['--accent', '--accent-met'],
  '--good': ['--paper', '--desk'],
  '--warn': ['--paper', '--desk', '--warn-well', '--note-well'],
  '--bad': ['--paper', '--desk', '--bad-well'],
};
/** Bounds of fields and switches, signs and the focus: WCAG 2.2, 1.4.11. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '--edge': ['--paper', '--desk'],
  '--accent': ['--paper', '--desk', '--well'],
  '--mark-line': ['--paper', '--desk', '--note-well'],
};
/** What only sets apart, and may be missed. */
const ORNAMENTS = ['--line', '--link-line', '--shade', '--shade-line', '--shadow'];

describe('the colours', () => {
  const pairs = [
    ...Object.entries(WORDS).flatMap(([word, grounds]) =>
      grounds.map((ground) => [word, ground, 4.5] as const),
    ),
    ...Object.entries(SIGNS).flatMap(([sign, grounds]) =>
      grounds.map((ground) => [sign, ground, 3] as const),
    ),
  ];

  it.each(pairs)('%s can be told from %s by %f to 1, light and dark', (front, ground, least) => {
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(colourOf(front, theme), colourOf(ground, theme)), theme).toBeGreaterThanOrEqual(least);
    }
  });

  it('are all held to a contrast, or an ornament', () => {
    const colours = [...TOKENS]
      .filter(([, value]) => /light-dark|color-mix|rgb/.test(value))
      .map(([name]) => name);
    const held = new Set([...pairs.flat(), ...ORNAMENTS]);
    expect(colours.filter((name) => !held.has(name))).toEqual([]);
  });

  it('are all named again where the system chooses them', () => {
    const forced = new Set(
      declarations(THEME, (node) => !outsideForcedColours(node)).map(({ prop }) => prop),
    );
    const colours = [...TOKENS]
      .filter(([, value]) => /light-dark|color-mix|rgb/.test(value))
      .map(([name]) => name);
    expect(colours.filter((name) => !forced.has(name))).toEqual([]);
  });
});

const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(|\b(?:white|black|gr[ae]y)\b/i;
const SIZE = /^(?:var\(--(?:size|leading)[a-z-]*\)|inherit|normal|0|1)$/;
const DISTANCE = /^(?:margin|padding|gap|row-gap|column-gap)/;
/** A nudge of up to 3 px that sets a sign on the line of its words is of no rhythm. */
const STEP = /^(?:0|-?[123]px|auto|inherit|var\(--space-[a-z0-9]+\)|[\d.]+em|env\(.*\)|calc\(.*\))$/;
const MOVES = /^(?:transition|animation|scroll-behavior)/;

describe.each(SHEETS)('%s', (file) => {
  const all = declarations(postcss.parse(readFileSync(join(UI, file), 'utf8')), () => true);
  const onScreen = all.filter((node) => !isWithin(node, /print/));
  const guilty = (isGuilty: (node: Declaration) => boolean, among = onScreen) =>
    among.filter(isGuilty).map(({ prop, value, source }) => `${source?.start?.line}: ${prop}: ${value}`);

  it('names no colour but those of the theme', () => {
    expect(guilty(({ value }) => COLOUR.test(value))).toEqual([]);
  });

  it('sets type in the sizes, weights and faces of the theme', () => {
    expect(
      guilty(({ prop, value }) => {
        if (prop === 'font-size' || prop === 'line-height') return !SIZE.test(value);
        if (prop === 'font-weight') return !/^(?:400|inherit|var\(--bold\))$/.test(value);
        if (prop === 'font-family') return !value.startsWith('var(--font');
        return (
          prop === 'font' &&
          !/^(?:inherit|var\(--size[a-z-]*\) \/ (?:1|var\(--leading[a-z-]*\)) var\(--font[a-z-]*\))$/.test(
            value,
          )
        );
      }),
    ).toEqual([]);
  });

  it('keeps the distances and radii of the theme', () => {
    expect(
      guilty(({ prop, value }) => {
        if (prop.endsWith('radius'))
          return !value.split(/\s+/).every((part) => /^(?:0|inherit|var\(--radius[a-z-]*\))$/.test(part));
        return DISTANCE.test(prop) && !parts(value).every((part) => STEP.test(part));
      }),
    ).toEqual([]);
  });

  it('moves nothing where motion is reduced', () => {
    const moving = guilty(
      ({ prop, value }) => MOVES.test(prop) && !/^(?:none|auto)$/.test(value) && !/\b0s\b/.test(value),
      all.filter((node) => !isWithin(node, /prefers-reduced-motion: no-preference/)),
    );
    expect(moving).toEqual([]);
  });

  it('names only tokens there are', () => {
    const own = new Set(all.map(({ prop }) => prop));
    const unknown = all.flatMap(({ value }) =>
      [...value.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name = '']) => name),
    );
    expect(
      [...new Set(unknown)].filter((name) => !TOKENS.has(name) && !own.has(name) && !SET_BY_CODE.has(name)),
    ).toEqual([]);
  });
});

/** Given by the page round the card's frame. */
const SET_BY_CODE = new Set(['--width', '--max-height']);

function declarations(root: Root, isWanted: (node: Declaration) => boolean): readonly Declaration[] {
  const found: Declaration[] = [];
  root.walkDecls((node) => {
    if (isWanted(node)) found.push(node);
  });
  return found;
}

function outsideForcedColours(node: Declaration): boolean {
  return !isWithin(node, /forced-colors/);
}

function isWithin(node: Declaration, media: RegExp): boolean {
  for (let at = node.parent; at; at = at.parent as typeof at) {
    if (at.type === 'atrule' && media.test((at as postcss.AtRule).params)) return true;
  }
  return false;
}

/** The values of a shorthand, each `calc(…)` whole. */
function parts(value: string): readonly string[] {
  return value.match(/[a-z-]+\((?:[^()]|\([^()]*\))*\)|[^\s]+/gi) ?? [];
}

function colourOf(name: string, theme: 'light' | 'dark'): string {
  const value = TOKENS.get(name) ?? '';
  const [, light, dark] = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value) ?? [];
  if (light !== undefined && dark !== undefined) return theme === 'light' ? light : dark;
  const [, other] = /^var\((--[a-z-]+)\)$/.exec(value) ?? [];
  if (other === undefined) throw new Error(`${name} is no colour: ${value}`);
  return colourOf(other, theme);
}

/** WCAG 2.2: the lighter one's luminance over the darker one's, each a twentieth brighter. */
function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
