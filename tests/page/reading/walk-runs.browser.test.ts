import { describe, expect, it, vi } from 'vitest';
import { type TakeRun, walkRuns } from '@/page/reading/walk-runs';
import { pageOf, textsOf, walk } from '../page-of';

/** Names that a walk might ask an element for. */
const CLOBBERED = [
  ...['localName', 'hasAttributes', 'getAttribute', 'shadowRoot', 'nodeType', 'parentNode', 'childNodes'],
  ...['isConnected', 'contains', 'firstChild', 'nextSibling', 'parentElement', 'ownerDocument', 'nodeName'],
].map((name) => [name]);
CLOBBERED.push(CLOBBERED.flat());

describe('text that reads on is one run', () => {
  it.each([
    ['within a paragraph', '<p>Cozy Bear</p>', ['Cozy Bear']],
    ['through emphasis', '<p>The <b>Cozy</b> Bear <i>came</i></p>', ['The Cozy Bear came']],
    ['through nested emphasis', '<p><b><i>Cozy</i></b> <a href="#">Bear</a></p>', ['Cozy Bear']],
    ['through a chance to break', '<p>Storm-<wbr>0558</p>', ['Storm-0558']],
    ['through a comment', '<p>Cozy<!-- x --> Bear</p>', ['Cozy Bear']],
    ['through an empty element', '<p>Cozy<b></b> Bear</p>', ['Cozy Bear']],
    ['with a first letter of its own', '<p><span>A</span>PT29 came</p>', ['APT29 came']],
    ['with a last letter of its own', '<p>Cozy Bea<b>r</b></p>', ['Cozy Bear']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(pageOf(html))).toEqual(texts);
  });
});

describe('text that is apart is another run', () => {
  it.each([
    ['in two paragraphs', '<p>Cozy</p><p>Bear</p>', ['Cozy', 'Bear']],
    ['after a line break', '<p>Cozy<br>Bear</p>', ['Cozy', 'Bear']],
    ['after a rule', '<div>Cozy<hr>Bear</div>', ['Cozy', 'Bear']],
    ['beside a block', '<div>Cozy<p>Bear</p>came</div>', ['Cozy', 'Bear', 'came']],
    ['after an empty block', '<div>Cozy<div></div>Bear</div>', ['Cozy', 'Bear']],
    ['in two cells', '<table><tr><td>Cozy</td><td>Bear</td></tr></table>', ['Cozy', 'Bear']],
    ['in two items', '<ul><li>Cozy</li><li>Bear</li></ul>', ['Cozy', 'Bear']],
    ['in a superscript', '<p>APT29<sup>12</sup></p>', ['APT29', '12']],
    ['around a picture', '<p>Cozy<img alt="x">Bear</p>', ['Cozy', 'Bear']],
    ['around code', '<p>Cozy<code>x</code>Bear</p>', ['Cozy', 'Bear']],
    ['after a nested block', '<div><div><p>Cozy</p></div></div><span>Bear</span>', ['Cozy', 'Bear']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(pageOf(html))).toEqual(texts);
  });
});

describe('text that is left alone', () => {
  it.each([
    '<textarea>Cozy Bear</textarea>',
    '<select><option>Cozy Bear</option></select>',
    '<button>Cozy Bear</button>',
    '<script>Cozy Bear</script>',
    '<style>Cozy Bear</style>',
    '<noscript>Cozy Bear</noscript>',
    '<noframes>Cozy Bear</noframes>',
    '<noembed>Cozy Bear</noembed>',
    '<progress>Cozy Bear</progress>',
    '<meter>Cozy Bear</meter>',
    '<svg><desc>Cozy Bear</desc></svg>',
    '<svg><metadata>Cozy Bear</metadata></svg>',
    '<datalist><option>Cozy Bear</option></datalist>',
    '<template><p>Cozy Bear</p></template>',
    '<code>Cozy Bear</code>',
    '<pre>Cozy Bear</pre>',
    '<kbd>Cozy Bear</kbd>',
    '<samp>Cozy Bear</samp>',
    '<pre><span>Cozy Bear</span></pre>',
    '<div contenteditable>Cozy Bear</div>',
    '<div contenteditable="true"><p>Cozy Bear</p></div>',
    '<div contenteditable="plaintext-only">Cozy Bear</div>',
    '<div role="textbox">Cozy Bear</div>',
    // Chromium keeps a file of XML so, behind the tree that it draws of it.
    '<div id="webkit-xml-viewer-source-xml">Cozy Bear</div>',
  ])('%s', (html) => {
    expect(textsOf(pageOf(html))).toEqual([]);
    expect(textsOf(pageOf(`<p>before</p>${html}<p>after</p>`))).toEqual(['before', 'after']);
  });

  it('is not what only looks like it', () => {
    expect(
      textsOf(pageOf('<div contenteditable="false">Cozy Bear</div><div role="note">Turla</div>')),
    ).toEqual(['Cozy Bear', 'Turla']);
  });

  it('is no white space between blocks', () => {
    expect(textsOf(pageOf('<div>\n<p>Cozy</p>\n<p>Bear</p>\n</div>'))).toEqual(['Cozy', 'Bear']);
  });
});

describe('a walk', () => {
  it('stays under its root', () => {
    pageOf('<p>before</p><div><p>Cozy</p> Bear</div><p>after</p>');
    expect(textsOf(document.querySelector('div') as Element)).toEqual(['Cozy', ' Bear']);
  });

  it('of a text node is that node', () => {
    const body = pageOf('<p>Cozy Bear</p>');
    expect(textsOf(body.firstChild?.firstChild as Text)).toEqual(['Cozy Bear']);
  });

  it('of nothing is nothing', () => {
    expect(textsOf(pageOf(''))).toEqual([]);
  });

  it('meets open shadow roots and not what is in them', () => {
    const body = pageOf('<p>before</p><x-card>light</x-card><p>after</p>');
    const shadow = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>Cozy Bear</p>';
    const met = walk(body).map((found) => ('run' in found ? found.run[0]?.data : found));
    expect(met.filter((found) => found !== shadow)).toEqual(['before', 'light', 'after']);
    expect(met).toContain(shadow);
    expect(textsOf(shadow as ShadowRoot)).toEqual(['Cozy Bear']);
  });

  it('passes closed shadow roots by', () => {
    const body = pageOf('<x-card></x-card><p>after</p>');
    const shadow = document.querySelector('x-card')?.attachShadow({ mode: 'closed' });
    if (shadow) shadow.innerHTML = '<p>Cozy Bear</p>';
    expect(textsOf(body)).toEqual(['after']);
  });

  it.each(CLOBBERED)('is not led astray by fields of a form named %s', (...fields) => {
    const inputs = fields.map((name) => `<input name="${name}">`).join('');
    const form = `<form class="x"><p>Cozy</p>${inputs}Bear</form>`;
    expect(textsOf(pageOf(`<p>before</p>${form}<p>after</p>`))).toEqual(['before', 'Cozy', 'Bear', 'after']);
  });

  it('is not led astray by what the document’s own names are given to', () => {
    const images = ['createTreeWalker', 'createNodeIterator', 'contentType', 'hidden', 'documentElement'];
    const html = images.map((name) => `<img name="${name}">`).join('');
    expect(textsOf(pageOf(`${html}<p>Cozy Bear</p><pre>x</pre>`))).toEqual(['Cozy Bear']);
  });

  it('passes over a long element that is left alone, also when it goes meanwhile', () => {
    const long = '<b>x</b>'.repeat(600);
    const body = pageOf(`<p>before</p><code>${long}</code><!-- x --><p>after</p>`);
    expect(textsOf(body)).toEqual(['before', 'after']);
    const met: string[] = [];
    const take: TakeRun = (_, text) => {
      met.push(text);
      return false;
    };
    for (const _ of walkRuns(body, take)) document.querySelector('code')?.remove();
    expect(document.querySelector('code')).toBeNull();
    expect(met).toEqual(['before', 'after']);
  });

  it('looks up the tree no more often the deeper it is nested', () => {
    const DEPTH = 1_000;
    const top = nested(DEPTH);
    const looks = vi.spyOn(Node.prototype, 'parentNode', 'get');
    expect(textsOf(top)).toHaveLength(1);
    expect(looks.mock.calls.length).toBeLessThan(DEPTH * 30);
    // As many as that it does take: what is counted is what is asked.
    expect(looks.mock.calls.length).toBeGreaterThan(DEPTH);
  });

  it('can be stopped between two runs', () => {
    const taken: string[] = [];
    const take: TakeRun = (_, text) => taken.push(text) > 0;
    const walk = walkRuns(pageOf('<p>one</p><p>two</p>'), take);
    expect(walk.next().done).toBe(false);
    expect(taken).toEqual(['one']);
    expect(walk.return(undefined).done).toBe(true);
    expect(taken).toEqual(['one']);
  });

  it('leaves the page as it was', () => {
    const html = '<p>The <b>Cozy</b> Bear</p><!-- x --><ul><li>one</li></ul>';
    const body = pageOf(html);
    textsOf(body);
    expect(body.innerHTML).toBe(html);
  });
});

/** Emphasis in emphasis, with text before and after each. */
function nested(depth: number): Element {
  const top = document.createElement('p');
  let at: Element = top;
  for (let level = 0; level < depth; level++) {
    const inner = document.createElement('b');
    inner.append('a ');
    at.append(inner, ' z');
    at = inner;
  }
  return top;
}
