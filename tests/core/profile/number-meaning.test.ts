import { expect, it } from 'vitest';
import { numberMeaning } from '@/core/profile/number-meaning';

it.each([
  ['T1566', 'technique', 'https://attack.mitre.org/techniques/T1566/'],
  ['T1566.001', 'technique', 'https://attack.mitre.org/techniques/T1566/001/'],
  ['G0016', 'group', 'https://attack.mitre.org/groups/G0016/'],
  ['S0154', 'software', 'https://attack.mitre.org/software/S0154/'],
  ['C0024', 'campaign', 'https://attack.mitre.org/campaigns/C0024/'],
  ['CVE‑2021‑44228', 'weakness', 'https://www.cve.org/CVERecord?id=CVE-2021-44228'],
])('%s is a %s, and has a page', (text, kind, page) => {
  expect(numberMeaning(text)).toEqual({ id: text.replaceAll('‑', '-'), kind, page });
});

it.each(['T15', 'X0001', 'CVE-2021', 'javascript:T1566', ''])('"%s" is no number', (text) => {
  expect(numberMeaning(text)).toBeNull();
});
