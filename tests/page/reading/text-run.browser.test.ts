import { describe, expect, it, vi } from 'vitest';
import { LAYOUT } from '@/page/reading/flow';
import { runAround as stepsAround } from '@/page/reading/run-around';
import { isSkipped, skippedPlaces, type TextRun } from '@/page/reading/text-run';
import { nodeWith, pageOf, runsOf } from '../page-of';

const PAGES = [
  '<p>The <b>Cozy</b> Bear <i>came</i></p>',
  '<p><b><i>Cozy</i></b> <a href="#">Bear</a>, then</p><p>after</p>',
  '<div>before<p>Cozy</p>after</div>',
  '<p>Cozy<!-- x --> Bear<br>next line</p>',
  '<p>Cozy<code>x</code>Bear</p>',
  '<p>APT29<sup>12</sup> came</p>',
  '<p><span>A</span>PT29 came</p>',
  '<p>Cozy<b></b> Bear</p>',
  '<ul><li>one</li><li>two <em>and</em> more</li></ul>',
];

describe('the run around a text', () => {
  it.each(PAGES)('is the one that the walk gives, from each of its nodes: %s', (html) => {
    for (const run of runsOf(pageOf(html))) {
      for (const node of run) expect(runAround(node)).toEqual(run);
    }
  });

  it('ends where a shadow root ends', () => {
    pageOf('<p>before <x-card></x-card> after</p>');
    const shadow = document.querySelector('x-card')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    shadow.innerHTML = '<b>Cozy</b> Bear';
    expect(runAround(nodeWith('Cozy', shadow)).map((node) => node.data)).toEqual(['Cozy', ' Bear']);
  });

  it('of a node that is alone is that node', () => {
    const node = document.createTextNode('Cozy Bear');
    expect(runAround(node)).toEqual([node]);
  });
});

describe('text in an element that is left alone', () => {
  it.each([
    ['<p>Cozy</p>', false],
    ['<p><b>Cozy</b></p>', false],
    ['<pre><b>Cozy</b></pre>', true],
    ['<div contenteditable><p>Cozy</p></div>', true],
    ['<div contenteditable="false"><p>Cozy</p></div>', false],
    ['<div contenteditable="plaintext-only">Cozy</div>', true],
    ['<div contenteditable="TRUE">Cozy</div>', true],
    ['<div contenteditable="False">Cozy</div>', false],
    // No value of it: as frameworks write what is not set.
    ['<div contenteditable="undefined">Cozy</div>', false],
    ['<div role="textbox"><span>Cozy</span></div>', true],
    ['<button><span>Cozy</span></button>', true],
  ])('%s: %s', (html, skipped) => {
    pageOf(html);
    expect(skippedPlaces()(nodeWith('Cozy'))).toBe(skipped);
  });

  it('is known of every place once it is known of one', () => {
    pageOf('<code><b><i>Cozy</i></b> Bear</code><p>Turla</p>');
    const isSkippedPlace = skippedPlaces();
    expect(['Cozy', 'Bear', 'Turla'].map((text) => isSkippedPlace(nodeWith(text)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is a form’s, where that is editable, whatever its fields are called', () => {
    pageOf('<form contenteditable>Cozy<input name="getAttribute"><input name="parentElement"></form>');
    expect(skippedPlaces()(nodeWith('Cozy'))).toBe(true);
  });

  it('is not that of a file which is no markup', () => {
    pageOf('<pre>Cozy Bear</pre>');
    const pre = document.querySelector('pre') as Element;
    expect(isSkipped(pre)).toBe(true);
    const type = vi.spyOn(Document.prototype, 'contentType', 'get');
    for (const shown of ['text/plain', 'text/markdown', 'application/json']) {
      type.mockReturnValue(shown);
      expect(isSkipped(pre), shown).toBe(false);
    }
    for (const markup of ['text/html', 'application/xhtml+xml', 'image/svg+xml', 'text/xml']) {
      type.mockReturnValue(markup);
      expect(isSkipped(pre), markup).toBe(true);
    }
  });
});

/** The run around a node, all its steps taken at once. */
function runAround(node: Text): TextRun {
  const steps = stepsAround(node, LAYOUT);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value.run;
}
