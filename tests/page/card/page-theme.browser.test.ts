import { expect, test } from 'vitest';
import { pageTheme } from '@/page/card/page-theme';
import { input } from '../browser/input';
import { show } from '../browser/page';

const BACKGROUNDS: readonly [string, 'light' | 'dark'][] = [
  ['#fff', 'light'],
  ['#111', 'dark'],
  ['rgb(0 0 0 / 80%)', 'dark'],
  ['rgb(255 255 255 / 80%)', 'light'],
  ['hsl(220 30% 12%)', 'dark'],
  ['oklch(0.2 0.02 260)', 'dark'],
  ['oklch(0.95 0.02 260)', 'light'],
  ['oklab(0.25 0.01 0.01 / 90%)', 'dark'],
  ['lab(12 3 -8)', 'dark'],
  ['lch(92 none none)', 'light'],
  ['color(display-p3 0.1 0.1 0.12)', 'dark'],
  ['color(srgb 0.9 0.9 1)', 'light'],
  ['color-mix(in oklch, black 80%, white)', 'dark'],
  ['linear-gradient(#111, oklch(0.3 0.05 200)) #fff', 'dark'],
  ['radial-gradient(white, rgb(220 220 255)) #000', 'light'],
  ['linear-gradient(transparent, rgb(0 0 0 / 10%)) #fff', 'light'],
];

test.for(BACKGROUNDS)('takes the page around it at %s for %s', ([background, theme]) => {
  const box = show(`<div style="background: ${background}; color: #888"><p><b>Name</b></p></div>`);
  expect(pageTheme(box.querySelector('b'))).toBe(theme);
});

/** Which says nothing of itself: a test has no pictures to load. */
const PICTURE = 'url("data:image/gif;base64,R0lGODlhAQABAAAAACw=")';

test.for<[string, string, 'light' | 'dark']>([
  ['light letters on a picture', `background: ${PICTURE}; color: #eee`, 'dark'],
  ['dark letters on a picture', `background: ${PICTURE}; color: oklch(0.2 0 0)`, 'light'],
  ['letters of neither kind on a picture with a colour', `background: ${PICTURE} #111; color: #888`, 'dark'],
  ['light letters where nothing is painted, but beneath', 'color: lab(95 0 0)', 'dark'],
  ['dark letters there', 'color: #222', 'light'],
])('takes the page from its letters: %s', ([, style, theme]) => {
  const box = show(`<div style='${style}'><p><b>Name</b></p></div>`);
  expect(pageTheme(box.querySelector('b'))).toBe(theme);
});

const DARK_BENEATH = '<i style="position: absolute; inset: 0; background: #111"></i>';

test.for<[string, string, string, 'light' | 'dark']>([
  ['light letters over a dark picture', 'color: #fff', DARK_BENEATH, 'dark'],
  ['letters a little less light', 'color: oklch(0.93 0 0)', DARK_BENEATH, 'dark'],
  [
    'light letters over layers that are dark together',
    'color: #fff; background: rgb(0 0 0 / 45%)',
    '',
    'dark',
  ],
  ['letters that are mixed with it', 'color: #fff; mix-blend-mode: difference', '', 'light'],
  ['letters that are painted dark', 'color: #fff; -webkit-text-fill-color: #222', '', 'light'],
  ['dark letters', 'color: #222', '', 'light'],
  ['letters of a pale grey', 'color: #bbb', '', 'light'],
])('takes a white page for what its letters can be read on: %s', ([, style, beneath, theme]) => {
  const box = show(
    `<div style="background: #fff"><div style="position: relative">${beneath}<p style="position: relative; ${style}"><b>Name</b></p></div></div>`,
  );
  expect(pageTheme(box.querySelector('b'))).toBe(theme);
});

test('takes letters of a drawing for what they are filled with', () => {
  for (const [page, fill, theme] of [
    ['#fff', '#eee', 'dark'],
    ['#111', '#000', 'light'],
  ] as const) {
    const box = show(
      `<div style="background: ${page}; color: #888"><svg><text fill="${fill}">Name</text></svg></div>`,
    );
    expect(pageTheme(box.querySelector('text'))).toBe(theme);
  }
});

test('takes no ground from an element without a box', () => {
  const box = show(
    '<div style="background: #fff"><div style="display: contents; background: #000"><p>Name</p></div></div>',
  );
  expect(pageTheme(box.querySelector('p'))).toBe('light');
});

test('is not misled by what paints the letters', () => {
  const letters = 'background: linear-gradient(#fff, #eee); background-clip: text; color: transparent';
  const box = show(`<div style="background: #111"><h1 style="${letters}">Name</h1></div>`);
  expect(pageTheme(box.querySelector('h1'))).toBe('dark');
});

test('sees a page that is inverted as it is shown', () => {
  const box = show(
    '<div style="filter: invert(1)"><p style="background: white">Name</p><i style="filter: invert(90%)"><b style="background: white">Name</b></i></div>',
  );
  expect(pageTheme(box.querySelector('p'))).toBe('dark');
  expect(pageTheme(box.querySelector('b'))).toBe('light');
});

test('looks through what is mostly see-through, to what lies behind it', () => {
  const box = show(
    '<div style="background: #111; color: #eee"><p style="background: rgb(255 255 255 / 10%)">Name</p></div>',
  );
  expect(pageTheme(box.querySelector('p'))).toBe('dark');
});

test('looks out of a shadow tree', () => {
  const host = show('<div style="background: #111; color: #eee"></div>');
  const inner = document.createElement('p');
  host.attachShadow({ mode: 'open' }).append(inner);
  expect(pageTheme(inner)).toBe('dark');
});

test('looks out of a form whose fields have names of what an element has', () => {
  const box = show(
    '<div style="background: #111; color: #eee"><form>Name<img name="parentElement"><img name="getRootNode"></form></div>',
  );
  expect(pageTheme(box.querySelector('form'))).toBe('dark');
});

test('follows the colour scheme of a page that paints nothing', async () => {
  const text = show('<p>Name</p>');
  expect(pageTheme(text)).toBe('light');
  document.documentElement.style.colorScheme = 'dark';
  expect(pageTheme(text)).toBe('dark');
  document.documentElement.style.colorScheme = 'light dark';
  for (const scheme of ['dark', 'light'] as const) {
    await input.preferColours(scheme);
    expect(pageTheme(text)).toBe(scheme);
  }
});
