import { expect, it } from 'vitest';
import { referenceTitle } from '@/core/profile/reference-title';

it.each([
  [
    'https://www.microsoft.com/en-us/security/blog/2023/07/14/analysis-of-storm-0558-techniques/',
    { site: 'microsoft.com', words: 'Analysis of storm-0558 techniques', date: '2023-07-14' },
  ],
  ['https://attack.mitre.org/groups/G0007/', { site: 'attack.mitre.org', words: 'G0007' }],
  ['https://www.cfr.org/interactive/cyber-operations/apt-28', { site: 'cfr.org', words: 'Apt-28' }],
  [
    'https://www.cfr.org/interactive/cyber-operations/dukes',
    { site: 'cfr.org', words: 'Cyber operations: dukes' },
  ],
  ['https://en.wikipedia.org/wiki/Fancy_Bear#History', { site: 'en.wikipedia.org', words: 'Fancy Bear' }],
  [
    'https://media.example/2021/Apr/15/report_on_things.PDF?x=1',
    { site: 'media.example', words: 'Report on things', date: '2021' },
  ],
  [
    'https://securelist.com/a-slice-of-2017-activity/83930/',
    { site: 'securelist.com', words: 'A slice of 2017 activity' },
  ],
  [
    'https://web.archive.org/web/20160303/https://www.vendor.example/2014/03/the-snake-campaign/',
    { site: 'vendor.example', words: 'The snake campaign', date: '2014-03' },
  ],
  ['https://apnews.com/4d174e45ef5843a0ba82e804f080988f', { site: 'apnews.com' }],
  ['https://www.youtube.com/watch?v=khywfhJv4H8', { site: 'youtube.com' }],
  ['https://user:secret@EXAMPLE.com:8443/', { site: 'example.com' }],
  ['https://[2001:db8::1]:8443/known-bears', { site: '[2001:db8::1]', words: 'Known bears' }],
  ['http://example.org', { site: 'example.org' }],
  ['https://example.org/100%-sure-of-it', { site: 'example.org', words: '100% sure of it' }],
])('%s', (address, title) => {
  expect(referenceTitle(address)).toEqual(title);
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org/a',
  'example.org/page',
  '',
  'https://',
])('has nothing to say of %s', (address) => {
  expect(referenceTitle(address)).toBeNull();
});
