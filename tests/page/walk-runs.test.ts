// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { walkRuns } from '@/page/reading/walk-runs';
import { pageOf, textsOf } from './page-of';

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
    const met = [...walkRuns(body)].map((found) =>
      'shadow' in found ? found.shadow : 'run' in found && found.run[0]?.data,
    );
    expect(met).toEqual(['before', shadow, 'light', 'after']);
    expect(textsOf(shadow as ShadowRoot)).toEqual(['Cozy Bear']);
  });

  it('passes closed shadow roots by', () => {
    const body = pageOf('<x-card></x-card><p>after</p>');
    const shadow = document.querySelector('x-card')?.attachShadow({ mode: 'closed' });
    if (shadow) shadow.innerHTML = '<p>Cozy Bear</p>';
    expect(textsOf(body)).toEqual(['after']);
  });

  it('can be stopped between two runs', () => {
    const walk = walkRuns(pageOf('<p>one</p><p>two</p>'));
    expect(walk.next().done).toBe(false);
    expect(walk.return(undefined).done).toBe(true);
  });

  it('leaves the page as it was', () => {
    const html = '<p>The <b>Cozy</b> Bear</p><!-- x --><ul><li>one</li></ul>';
    const body = pageOf(html);
    textsOf(body);
    expect(body.innerHTML).toBe(html);
  });
});
