import { describe, expect, it } from 'vitest';
import { type Changes, noteChanges } from '@/page/reading/changes';
import { nodeWith, pageOf } from '../page-of';

/** What is to be read after something was done to a page. */
function changesOf(html: string, act: (page: HTMLElement) => void): Changes {
  const page = pageOf(html);
  const changes: Changes = { trees: new Set(), texts: new Set(), gone: new Set() };
  const observer = new MutationObserver(() => undefined);
  observer.observe(page, { childList: true, subtree: true, characterData: true });
  act(page);
  noteChanges(observer.takeRecords(), changes);
  observer.disconnect();
  return changes;
}

function nodeIn(page: Element, type: number): CharacterData {
  return [...page.childNodes].find(({ nodeType }) => nodeType === type) as CharacterData;
}

function paragraph(text: string): Element {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

describe('what is to be read anew', () => {
  it('is the text that changed', () => {
    const { trees, texts } = changesOf('<p>Cozy Bear</p>', () => {
      nodeWith('Cozy').data = 'Turla';
    });
    expect([...texts].map(({ data }) => data)).toEqual(['Turla']);
    expect(trees.size).toBe(0);
  });

  it('is the text that changed, though it was moved here from a frame', () => {
    const { texts } = changesOf('<p>Cozy</p><!--Bear--><iframe></iframe>', (page) => {
      const { contentDocument } = page.querySelector('iframe') as HTMLIFrameElement;
      const moved = contentDocument?.createTextNode('Snake') as Text;
      page.querySelector('p')?.append(moved);
      moved.data = 'Turla';
      nodeIn(page, Node.COMMENT_NODE).data = 'Kimsuky';
    });
    expect([...texts].map(({ data }) => data)).toContain('Turla');
    expect([...texts].map(({ data }) => data)).not.toContain('Kimsuky');
  });

  it('is the text that came from a frame', () => {
    const { trees, texts } = changesOf('<p>Cozy <b></b></p><iframe></iframe>', (page) => {
      const { contentDocument } = page.querySelector('iframe') as HTMLIFrameElement;
      page.querySelector('b')?.append(contentDocument?.createTextNode('Bear') as Text);
    });
    expect([...texts].map(({ data }) => data)).toContain('Bear');
    expect(trees.size).toBe(0);
  });

  it('is what came', () => {
    const { trees, texts } = changesOf('<div></div>', (page) => page.append(paragraph('Turla'), 'Kimsuky'));
    expect([...trees].map(({ textContent }) => textContent)).toEqual(['Turla']);
    expect([...texts].map(({ data }) => data)).toEqual(['Kimsuky']);
  });

  it('is the text beside what went', () => {
    const { texts } = changesOf('<div>Cozy<br>Bear</div>', (page) => page.querySelector('br')?.remove());
    expect([...texts].map(({ data }) => data)).toEqual(['Cozy', 'Bear']);
  });

  it('is nothing where something came and went again', () => {
    const { trees, texts } = changesOf('<div></div>', (page) => {
      for (const node of [paragraph('Turla'), document.createTextNode('Turla')]) {
        page.append(node);
        node.remove();
      }
    });
    expect(trees.size + texts.size).toBe(0);
  });

  it('is the text around an inline element that lost all it had', () => {
    const { texts } = changesOf('<p>Cozy <i><b>x</b></i> Bear</p>', (page) => {
      page.querySelector('b')?.firstChild?.remove();
    });
    expect([...texts].map(({ data }) => data)).toEqual(['Cozy ', ' Bear']);
  });

  it('is nothing of the blocks beside', () => {
    const { texts } = changesOf('<div><p>Cozy</p><br><p>Bear</p></div>', (page) => {
      page.querySelector('br')?.remove();
    });
    expect(texts.size).toBe(0);
  });

  it('is forgotten where it went, unless nobody had read it', () => {
    const { gone } = changesOf('<div><p>Cozy</p>Bear</div>', (page) => {
      page.querySelector('div')?.replaceChildren(paragraph('Turla'));
      page.querySelector('div')?.replaceChildren();
    });
    expect([...gone].map(({ textContent }) => textContent)).toEqual(['Cozy', 'Bear']);
  });

  it('is all forgotten when more went than is worth remembering', () => {
    pageOf('<p>Turla</p>'.repeat(20_000));
    const changes: Changes = { trees: new Set(), texts: new Set(), gone: new Set() };
    const observer = new MutationObserver(() => undefined);
    observer.observe(document.body, { childList: true });
    document.body.replaceChildren();
    expect(noteChanges(observer.takeRecords(), changes)).toBe(false);
    observer.disconnect();
    expect([...changes.trees]).toEqual([document]);
    expect(changes.gone.size).toBe(0);
  });

  it('is the whole page, once, when more changed than is worth remembering', () => {
    const { trees, texts } = changesOf('<div></div>', (page) => {
      for (let count = 0; count < 20_000; count++) page.append(paragraph('Turla'));
    });
    expect([...trees]).toEqual([document]);
    expect(texts.size).toBe(0);
  });
});
