import { expect, it } from 'vitest';
import { vendorName } from '@/core/naming/vendor-name';

it.each([
  ['Google Cloud Blog', 'Google'],
  ['Juniper Networks Blogs', 'Juniper Networks'],
  ['Wiz Blog', 'Wiz'],
  ['Palo Alto', 'Palo Alto Networks'],
  ['Cisco Talos Intelligence Group', 'Cisco Talos'],
  ['Google', 'Google'],
  ['Cloud Atlas Research', 'Cloud Atlas Research'],
  ['Bloggers United', 'Bloggers United'],
  ['constructor', 'constructor'],
  ['', ''],
])('%s is called %s', (label, name) => {
  expect(vendorName(label)).toBe(name);
});
