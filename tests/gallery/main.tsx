import { type ComponentChild, render } from 'preact';
import { LANGUAGES, type Language } from '@/stored/languages';
import { ALL_LANGUAGES } from '@/ui/words/all-languages';
import { flatten } from '@/ui/words/messages';
import { speak } from '@/ui/words/say';
import galleryCss from './gallery.css?inline';
import type { Scene } from './scene';
import { SCENES } from './scenes';

export type SceneFacts = Pick<Scene, 'name' | 'width' | 'height' | 'narrow' | 'uncut'>;

declare global {
  interface Window {
    gallery: {
      readonly scenes: readonly SceneFacts[];
      readonly languages: readonly Language[];
      /** Draws a scene in place of the last, and comes back when it stands still. */
      show(name: string, theme: 'light' | 'dark', language: Language): Promise<void>;
      /** The last scene as it stands, by another theme. */
      turn(theme: 'light' | 'dark'): Promise<void>;
      /** Takes the last scene away, which would only be laid out anew in another window. */
      clear(): void;
      /** Draws lines of letters in the gallery's font and nothing else. */
      showLetters(lines: readonly { readonly size: number; readonly words: string }[]): Promise<void>;
      /** Leaves no letter to the fonts of the machine: a sign stands for each that the gallery's font lacks. */
      leaveToNoOtherFont(): void;
    };
  }
}

const style = document.head.appendChild(document.createElement('style'));
const sheets = new Map<string, CSSStyleSheet>();
let stage: HTMLElement | undefined;
let place: Element | undefined;
let shown: Scene | undefined;

async function show(name: string, theme: 'light' | 'dark', language: Language): Promise<void> {
  const scene = SCENES.find((candidate) => candidate.name === name);
  if (scene === undefined) throw new Error(`No scene is named ${name}.`);
  clear();
  // What is pressed is found by its English words; drawn again, it keeps its state.
  speakIn(scene.press === undefined ? language : 'en');
  const css = `${scene.pageCss ?? ''}\n${galleryCss}`;
  // A sheet that is set anew has its fonts read anew.
  if (style.textContent !== css) style.textContent = css;
  stage = document.createElement(scene.shadowCss === undefined ? 'div' : 'main');
  if (scene.shadowCss !== undefined) stage.className = 'stage';
  document.body.append(stage);
  const root = scene.shadowCss === undefined ? stage : shadowWith(stage, `${scene.shadowCss}\n${galleryCss}`);
  place = draw(scene.draw(theme), root);
  for (const words of scene.press ?? []) {
    await standStill();
    press(root, words);
  }
  if (document.documentElement.lang !== language) {
    speakIn(language);
    render(scene.draw(theme), place);
  }
  await fontsLoaded();
  await standStill();
  window.scrollTo(0, 0);
  shown = scene;
}

async function turn(theme: 'light' | 'dark'): Promise<void> {
  if (shown === undefined || place === undefined) throw new Error('No scene was drawn.');
  // Whatever is not told its theme goes by the browser's.
  if (shown.draw.length > 0) render(shown.draw(theme), place);
  await standStill();
}

function clear(): void {
  shown = undefined;
  if (place) render(null, place);
  stage?.remove();
  window.scrollTo(0, 0);
}

async function showLetters(
  lines: readonly { readonly size: number; readonly words: string }[],
): Promise<void> {
  style.textContent = galleryCss;
  for (const { size, words } of lines) {
    const line = document.body.appendChild(document.createElement('p'));
    line.style.cssText = `margin: 4px 8.4px; font: ${size}px/1.5 Inter`;
    line.append(words);
    line.appendChild(document.createElement('b')).append(words);
  }
  await fontsLoaded();
  await standStill();
}

/** What the Latin part of the font has none of. */
const LACKING = /[^\0-\u00ff\u2000-\u206f\u20ac\u2122]/gu;

function leaveToNoOtherFont(root: Node = document.body): void {
  if (root instanceof Text) root.data = root.data.replace(LACKING, '¤');
  if (root instanceof Element && root.shadowRoot !== null) leaveToNoOtherFont(root.shadowRoot);
  for (const child of root.childNodes) leaveToNoOtherFont(child);
}

function fontsLoaded(): Promise<unknown> {
  return Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px Inter`)));
}

const spoken = new Map<Language, ReturnType<typeof flatten>>();

function speakIn(language: Language): void {
  const messages = spoken.get(language) ?? flatten(ALL_LANGUAGES[language]);
  spoken.set(language, messages);
  speak({ language, messages });
  document.documentElement.lang = language;
}

/** The card's parts stand apart from the page's style, as they do in their frame. */
function shadowWith(host: Element, css: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = sheets.get(css) ?? new CSSStyleSheet();
  // Read once for all scenes.
  if (!sheets.has(css)) sheet.replaceSync(css);
  sheets.set(css, sheet);
  root.adoptedStyleSheets = [sheet];
  return root;
}

function draw(what: ComponentChild, root: ParentNode): Element {
  const into = document.createElement('div');
  root.append(into);
  render(what, into);
  return into;
}

function press(root: ParentNode, words: string): void {
  const button = [...root.querySelectorAll<HTMLElement>('button, label')].find(({ ariaLabel, textContent }) =>
    [ariaLabel, textContent].some((said) => said?.startsWith(words)),
  );
  if (button === undefined) throw new Error(`No button begins with “${words}”.`);
  button.click();
}

/** What a press or an effect still changes is drawn by the second frame. */
async function standStill(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

window.gallery = {
  scenes: SCENES.map(({ name, width, height, narrow, uncut }) => ({
    ...{ name, width, height },
    ...(narrow === undefined ? {} : { narrow }),
    ...(uncut === undefined ? {} : { uncut }),
  })),
  languages: LANGUAGES,
  show,
  turn,
  clear,
  showLetters,
  leaveToNoOtherFont,
};
