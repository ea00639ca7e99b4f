import { describe, expect, it } from 'vitest';
import { LAYOUT } from '@/page/reading/flow';
import { runAround as stepsAround } from '@/page/reading/run-around';
import { show } from '../browser/page';
import { pageOf, readRuns, runsOf } from '../page-of';

/** Each with what a reader reads in one go; from every text the same is read as from the top. */
describe('text that flows together on the screen is one, without white space in the source', () => {
  it.each([
    ['emphasis in a word', '<p>TA<b>577</b></p>', ['TA577']],
    [
      'a letter that is dropped',
      '<p><span style="float:left;font-size:3em;padding-right:6px">T</span>urla came</p>',
      ['Turla came'],
    ],
    [
      'letters in boxes',
      `<p>${[...'Turla'].map((letter) => `<span style="display:inline-block">${letter}</span>`).join('')}</p>`,
      ['Turla'],
    ],
    ['letters moved a little', '<p>Tur<span style="position:relative;top:1px">la</span></p>', ['Turla']],
    ['a found word marked', '<p><mark style="padding:0 1px">Tur</mark>la</p>', ['Turla']],
    [
      'small capitals',
      '<p style="font-size:30px">T<small style="font-size:20px">URLA</small></p>',
      ['TURLA'],
    ],
    [
      'letters in boxes of another kind',
      `<h1>${[...'Turla'].map((letter) => `<div style="position:relative;display:inline-block">${letter}</div>`).join('')}</h1>`,
      ['Turla'],
    ],
    [
      'blocks that are none',
      '<div>by <div style="display:inline">Tur</div><div style="color:red; display: inline">la</div></div>',
      ['by Turla'],
    ],
    [
      'a line break that is not shown',
      '<h2>by <br style="display:none">Venomous Bear</h2>',
      ['by Venomous Bear'],
    ],
    ['one link in pieces', '<p><a href="/x">Tur</a><a href="/x">la</a></p>', ['Turla']],
    ['an element of the page’s own', '<p>by <x-term>Turla</x-term>s</p>', ['by Turlas']],
    [
      'a word that is broken over lines',
      '<p style="width:1.5em;word-break:break-all">Tu<b>rl</b><i>a</i></p>',
      ['Turla'],
    ],
    ['what is not shown', '<p style="display:none">Tur<b>la</b></p>', ['Turla']],
    ['letters from right to left', '<p dir="rtl">תו<b>רל</b>ה</p>', ['תורלה']],
    [
      'parts of one SVG text',
      '<svg width="200" height="30"><text y="20">Tur<tspan font-weight="bold">la</tspan></text></svg>',
      ['Turla'],
    ],
    [
      'a placed word in pieces',
      placed(['left:0', 'Tur'], ['left:3ch', 'la']).replaceAll('px serif', 'px monospace'),
      ['Turla'],
    ],
  ])('%s', (_, html, texts) => expectTexts(html, texts));
});

describe('text that does not flow together never makes one word', () => {
  it.each([
    [
      'children of a flex box',
      '<div style="display:flex;gap:8px"><span>TA577</span><span>Turla</span></div>',
      ['TA577', 'Turla'],
    ],
    [
      'children of a flex box without a gap',
      '<div style="display:flex"><span>TA577</span><b>Turla</b></div>',
      ['TA577', 'Turla'],
    ],
    ['text and a child of a flex box', '<div style="display:flex">TA<b>577</b></div>', ['TA', '577']],
    [
      'children of a grid',
      '<div style="display:grid;grid-template-columns:1fr 1fr"><i>TA577</i><i>Turla</i></div>',
      ['TA577', 'Turla'],
    ],
    [
      'spans as blocks',
      '<p><span style="display:block">TA577</span><span style="display:block">Turla</span></p>',
      ['TA577', 'Turla'],
    ],
    [
      'spans as cells',
      '<p><span style="display:table-cell">TA577</span><span style="display:table-cell">Turla</span></p>',
      ['TA577', 'Turla'],
    ],
    [
      'floats',
      '<p><span style="float:left">TA577</span><span style="float:right">Turla</span></p>',
      ['TA577', 'Turla'],
    ],
    [
      'boxes with room in them',
      '<p><span style="display:inline-block;padding:0 4px">TA577</span><span style="display:inline-block;padding:0 4px">Turla</span></p>',
      ['TA577', 'Turla'],
    ],
    ['a margin', '<p><b style="margin-right:6px">TA577</b><b>Turla</b></p>', ['TA577', 'Turla']],
    [
      'a margin on the other side',
      '<p>TA577<b style="margin-inline-start:6px">Turla</b></p>',
      ['TA577', 'Turla'],
    ],
    ['a border', '<p>TA577<b style="border-left:4px solid">Turla</b></p>', ['TA577', 'Turla']],
    ['a count in a badge', '<p><a>TA<small style="margin-left:8px">577</small></a></p>', ['TA', '577']],
    [
      'a note by style',
      '<p>TA577<span style="vertical-align:super;font-size:11px">2</span></p>',
      ['TA577', '2'],
    ],
    [
      'a note that is moved up',
      '<p>TA577<span style="position:relative;top:-.5em;font-size:11px">2</span></p>',
      ['TA577', '2'],
    ],
    [
      'what was written before a change, and after it',
      '<p><del>TA577</del><ins>Turla</ins></p>',
      ['TA577', 'Turla'],
    ],
    ['two links', '<nav><a href="/a">TA577</a><a href="/b">Turla</a></nav>', ['TA577', 'Turla']],
    ['two links without addresses', '<nav><a>TA577</a><a>Turla</a></nav>', ['TA577', 'Turla']],
    [
      'what the style writes between',
      '<style>.t + .t::before{content:" · "}</style><p><span class="t">TA577</span><span class="t">Turla</span></p>',
      ['TA577', 'Turla'],
    ],
    [
      'a picture by style between',
      '<p>TA577<i style="display:inline-block;width:12px"></i><b>Turla</b></p>',
      ['TA577', 'Turla'],
    ],
    [
      'words for screen readers',
      '<p>TA577<span style="position:absolute;width:1px;height:1px;overflow:hidden">opens</span></p>',
      ['TA577', 'opens'],
    ],
    ['what is hidden', '<p>TA577<span hidden>opens</span></p>', ['TA577', 'opens']],
    [
      'chips that are not shown yet',
      '<p hidden><span style="padding:0 9px">TA577</span><span style="padding:0 9px">Qakbot</span></p>',
      ['TA577', 'Qakbot'],
    ],
    [
      'items of a flex box that is not shown yet',
      '<div hidden><p style="display:flex"><span>TA577</span><span>Qakbot</span></p></div>',
      ['TA577', 'Qakbot'],
    ],
    [
      'a count that is not shown yet',
      '<p hidden>TA577<small style="margin-left:8px">29</small></p>',
      ['TA577', '29'],
    ],
    [
      'elements of the page’s own as blocks',
      '<style>x-chip{display:block}</style><x-chip>TA577</x-chip><x-chip>Turla</x-chip>',
      ['TA577', 'Turla'],
    ],
    [
      'blocks that say a place and have none',
      '<div><div style="left:0">TA</div><p style="color:red;top:0">577</p></div>',
      ['TA', '577'],
    ],
    [
      'entries of a list that are placed as blocks',
      asBlocks(placed(['top:0', 'Venomous'], ['top:1.2em', 'Bear in'])),
      ['Venomous', 'Bear in'],
    ],
    [
      'columns of text that is placed as blocks',
      asBlocks(placed(['left:0', 'by Turla'], ['left:20em', 'came'])),
      ['by Turla', 'came'],
    ],
    ['columns of placed text', placed(['left:0', 'Turla'], ['left:20em', 'came']), ['Turla', 'came']],
    [
      'labels of a drawing',
      '<svg width="300" height="30"><text y="20">TA<tspan dx="12">577</tspan></text></svg>',
      ['TA', '577'],
    ],
  ])('%s', (_, html, texts) => expectTexts(html, texts));
});

describe('text that goes on after white space on the screen is read so', () => {
  it.each([
    [
      'lines that are placed',
      placed(['top:0', 'by Venomous'], ['top:1.2em', 'Bear in']),
      ['by Venomous Bear in'],
    ],
    [
      'lines that are placed, with idle breaks',
      placed(['top:0', 'by Venomous'], ['top:1.2em', 'Bear in']).replaceAll('</span>', '</span><br>'),
      ['by Venomous Bear in'],
    ],
    [
      'lines that are placed as blocks',
      asBlocks(placed(['top:0', 'by <i>Venomous</i>'], ['top:1.2em', 'Bear in'])),
      ['by Venomous Bear in'],
    ],
    [
      'words of a line that are placed as blocks',
      asBlocks(placed(['left:0', 'Tur'], ['left:2.2em', 'came'])),
      ['Tur came'],
    ],
    ['words of a line that are placed', placed(['left:0', 'Tur'], ['left:2.2em', 'came']), ['Tur came']],
    [
      'lines of a drawing',
      '<svg width="300" height="60"><text><tspan x="9" dy="20">Venomous</tspan><tspan x="9" dy="20">Bear</tspan></text></svg>',
      ['Venomous Bear'],
    ],
    [
      'a line that ends with a soft hyphen',
      placed(['top:0', 'by Veno\u00ad'], ['top:1.2em', 'mous Bear']),
      ['by Veno\u00admous Bear'],
    ],
  ])('%s', (_, html, texts) => expectTexts(html, texts));

  it('but not over a break in a sentence', () => {
    expectTexts('<p><b>Venomous</b><br>Bear</p>', ['Venomous', 'Bear']);
    expectTexts(placed(['top:0', 'Venomous<br>Bear']), ['Venomous', 'Bear']);
  });
});

it('asks for no style where there is white space between the words', ({ onTestFinished }) => {
  const { getComputedStyle } = window;
  onTestFinished(() => {
    window.getComputedStyle = getComputedStyle;
  });
  const asked: Element[] = [];
  window.getComputedStyle = (element, pseudo) => {
    asked.push(element);
    return getComputedStyle.call(window, element, pseudo);
  };
  const body = pageOf('<p>The <b>group</b> <i>Turla</i>, (<a href="#">Snake</a>) came. <b>It</b>’s gone</p>');
  expect(runsOf(body)).toHaveLength(1);
  expect(asked).toEqual([]);
  expect(runsOf(pageOf('<p>Tur<b>la</b></p>'))).toHaveLength(1);
  expect(asked).not.toEqual([]);
});

/** Spans that are placed by themselves, as a PDF's text is, each with its own style. */
function placed(...spans: [style: string, text: string][]): string {
  const lines = spans.map(
    ([style, text]) => `<span style="position:absolute;white-space:pre;${style}">${text}</span>`,
  );
  return `<div style="position:relative;height:60px;width:600px;font:16px serif">${lines.join('')}</div>`;
}

function asBlocks(spans: string): string {
  return spans.replaceAll('span', 'div');
}

function expectTexts(html: string, texts: readonly string[]): void {
  const box = show(`<div>${html}</div>`);
  for (const style of box.querySelectorAll('style')) document.body.prepend(style);
  const runs = readRuns(box, LAYOUT);
  expect(runs.map(({ text }) => text.trim())).toEqual(texts);
  for (const { run, text } of runs) {
    for (const node of run) {
      const around = stepsTo(stepsAround(node, LAYOUT));
      expect(around.text).toBe(text);
      expect(around.run).toEqual(run);
      expect(around.glued).toBeUndefined();
    }
  }
}

function stepsTo<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
