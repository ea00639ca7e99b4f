import { expect, test } from 'vitest';
import { frameAddress } from '@/page/frame-address';
import { show } from './browser/page';

const HERE = { hostname: location.hostname, pathname: location.pathname };

test('the address of a page is its own', () => {
  expect(frameAddress()).toEqual(HERE);
});

test.each([
  '<iframe></iframe>',
  '<iframe srcdoc="<p>x</p>"></iframe>',
  '<iframe src="about:blank"></iframe>',
])('%s is where the page is that wrote it', async (html) => {
  expect(frameAddress(await windowOf(html))).toEqual(HERE);
});

test('so is a frame in such a frame, and one of a blob', async () => {
  const outer = await windowOf('<iframe srcdoc="<iframe></iframe>"></iframe>');
  expect(frameAddress(outer.frames[0] as Window)).toEqual(HERE);
  const blob = URL.createObjectURL(new Blob(['<p>x</p>'], { type: 'text/html' }));
  expect(frameAddress(await windowOf(`<iframe src="${blob}"></iframe>`))).toEqual(HERE);
});

test.each([
  ['its origin', { origin: 'https://news.example' }],
  [
    'the nearest frame around that has a host',
    { location: ancestors('null', 'https://news.example', 'https://x.example') },
  ],
  [
    'the page that addresses are relative to',
    { document: { baseURI: 'https://news.example/a', referrer: '' } },
  ],
  ['the page that led to it', { document: { baseURI: 'about:blank', referrer: 'https://news.example/' } }],
])('a sandboxed frame belongs to the host of %s', (_, has) => {
  const frame = {
    origin: 'null',
    location: ancestors(),
    document: { baseURI: 'about:srcdoc', referrer: '' },
    ...has,
  };
  expect(frameAddress(crossOrigin(frame)).hostname).toBe('news.example');
});

test('a file belongs to no host', () => {
  const frame = {
    origin: 'null',
    location: ancestors(),
    document: { baseURI: 'file:///a.html', referrer: '' },
  };
  expect(frameAddress(crossOrigin(frame)).hostname).toBe('');
});

function ancestors(...ancestorOrigins: string[]) {
  return { hostname: '', pathname: '/x', ancestorOrigins };
}

/** A frame that may not look at the one around it. */
function crossOrigin(frame: object): Window {
  return {
    ...frame,
    get parent(): never {
      throw new DOMException('Blocked', 'SecurityError');
    },
  } as unknown as Window;
}

async function windowOf(html: string): Promise<Window> {
  const frame = show(html) as HTMLIFrameElement;
  if (frame.srcdoc !== '' || frame.src.startsWith('blob:')) {
    await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  }
  return frame.contentWindow as Window;
}
