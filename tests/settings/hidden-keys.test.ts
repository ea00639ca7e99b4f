import { describe, expect, it } from 'vitest';
import { hiddenKeys } from '@/settings/hidden-keys';

const NAMES = [
  { key: 'play', text: 'Play' },
  { key: 'lead', text: 'Lead', site: 'news.example' },
  { key: 'snake', text: 'Snake', site: 'news.example', path: '/zoo' },
];

describe('names that are not marked', () => {
  it.each([
    ['another site', 'blog.example', '/zoo', ['play']],
    ['the site', 'news.example', '/', ['play', 'lead']],
    ['the page', 'news.example', '/zoo', ['play', 'lead', 'snake']],
    ['a page below it', 'news.example', '/zoo/2', ['play', 'lead']],
    ['a subdomain, which is another site', 'www.news.example', '/zoo', ['play']],
  ])('on %s', (_, hostname, pathname, keys) => {
    expect([...hiddenKeys(NAMES, { hostname, pathname })]).toEqual(keys);
  });
});
