import { describe, expect, it } from 'vitest';
import { checkAddress, normaliseHost } from '@/stored/addresses';
import { isAmong } from '@/stored/page-settings';

describe('the address of a mirror', () => {
  it.each([
    ['https://mirror.example/a.json', 'https://mirror.example/a.json'],
    ['  https://mirror.example:8443/a.json?x=1#top ', 'https://mirror.example:8443/a.json?x=1'],
    ['HTTPS://Mirror.Example/A', 'https://mirror.example/A'],
    ['http://localhost:8080/a.json', 'http://localhost:8080/a.json'],
    ['http://127.0.0.1/a.json', 'http://127.0.0.1/a.json'],
    ['https://10.0.0.7/a.json', 'https://10.0.0.7/a.json'],
  ])('can be %s', (text, address) => {
    expect(checkAddress(text)).toEqual({ ok: true, value: address });
  });

  it.each([
    '',
    'mirror.example/a.json',
    '/a.json',
    'http://mirror.example/a.json',
    'http://localhost.evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://192.168.1.4/a.json',
    'http://0.0.0.0/',
    'ftp://mirror.example/a.json',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:application/json,[]',
    'chrome-extension://abc/dataset.json',
    'https://user:secret@mirror.example/a.json',
    'https://user@mirror.example/',
    'https://',
  ])('cannot be %j', (text) => {
    expect(checkAddress(text)).toEqual({ ok: false, error: expect.stringMatching(/\.|https/) });
  });
});

describe('a host name', () => {
  it.each([
    ['news.example', 'news.example'],
    [' https://News.Example/a?b ', 'news.example'],
    ['news.example:8080', 'news.example'],
    ['*.news.example', 'news.example'],
    ['.news.example.', 'news.example'],
    ['localhost', 'localhost'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['http://[::1]:80/', '[::1]'],
  ])('is read from %j', (text, host) => {
    expect(normaliseHost(text)).toBe(host);
  });

  it.each(['', '  ', 'two words', '*', '*.', 'https://', 'ex<ample'])('is not in %j', (text) => {
    expect(normaliseHost(text)).toBeNull();
  });
});

describe('sites where Byname is off', () => {
  const sites = ['news.example', 'localhost', 'www.gov.example'];
  it.each([
    'news.example',
    'www.news.example',
    'a.b.news.example',

    'news.example.',
    'localhost',
    'gov.example',
  ])('include %s', (host) => expect(isAmong(sites, host)).toBe(true));
  it.each(['fakenews.example', 'example', 'news.example.com', '', 'news', 'tax.gov.example'])(
    'do not include %j',
    (host) => expect(isAmong(sites, host)).toBe(false),
  );
});
