import { describe, expect, it } from 'vitest';
import { isAmongOrigins, obstacleOf } from '@/ui/popup/tab-obstacle';

describe('what stands in the way of reading', () => {
  it.each([
    ['https://news.example/article?file=a.pdf', 'site'],
    ['http://intranet/', 'site'],
    ['https://news.example/report.pdf', 'pdf'],
    ['https://news.example/Report.PDF?download=1#page=3', 'pdf'],
    ['file:///home/reader/report.pdf', 'pdf'],
    ['file:///home/reader/report.html', 'file'],
    ['chrome://extensions/', 'browser'],
    ['about:reader?url=https://news.example/', 'browser'],
    ['edge://settings', 'browser'],
    ['chrome-extension://abc/popup.html', 'browser'],
    ['view-source:https://news.example/', 'browser'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://addons.mozilla.org/en-GB/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
    ['https://microsoftedge.microsoft.com/', 'site'],
    ['https://addons.mozilla.org.example/', 'site'],
    ['', undefined],
    [undefined, undefined],
  ])('%s: %s', (address, obstacle) => {
    expect(obstacleOf(address)).toBe(obstacle);
  });
});

describe('the browser lets it read', () => {
  it.each([
    ['<all_urls>', true],
    ['*://*/*', true],
    ['https://*/*', true],
    ['https://news.example/*', true],
    ['*://*.example/*', true],
    ['https://*.news.example/*', true],
    ['http://*/*', false],
    ['https://other.example/*', false],
    ['https://example/*', false],
    ['https://*.ws.example/*', false],
  ])('%s: %s', (origin, may) => {
    expect(isAmongOrigins('https://news.example/a', ['https://elsewhere.example/*', origin])).toBe(may);
  });
});
