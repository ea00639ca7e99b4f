import { describe, expect, it } from 'vitest';
import { namingIn, usersIn } from '@/ui/words/naming';

describe('what the card says of a form', () => {
  it.each([
    ['Velvet Typhoon', ['Microsoft'], true, 'Typhoon stands for China in Microsoft’s names.'],
    ['SharpPanda', [], true, 'Like CrowdStrike’s names: Panda stands for China.'],
    ['SharpPanda', ['Check Point'], true, 'Like CrowdStrike’s names: Panda stands for China.'],
    ['Twisted Panda', [], false, 'Like CrowdStrike’s names: Panda stands for China. No source lists it yet.'],
    ['Storm-9999', [], false, 'Microsoft’s numbering, not yet listed anywhere: a group in development.'],
    ['TA2725', [], false, 'Proofpoint’s numbering, not yet listed anywhere.'],
    ['Storm-0558', ['Microsoft'], true, 'Microsoft’s numbering: a group in development.'],
    ['UNC2452', ['Google'], true, 'Mandiant’s numbering: an uncategorised cluster.'],
    [
      'APT-C-35',
      ['QiAnXin'],
      true,
      'QiAnXin, say the sources; Qihoo 360’s numbering: an advanced persistent threat.',
    ],
    ['Void Vole', [], true, 'Like Trend Micro’s names: Void stands for mixed or unknown motives.'],
    ['Turla', ['ESET'], true, null],
  ])('%s, used by %j, listed: %s', (name, users, isListed, line) => {
    expect(namingIn(name, users, isListed)).toBe(line);
  });
});

it('says of a name that no source attributes only whose manner it is in', () => {
  expect(usersIn(['CrowdStrike'], false)).toBe('CrowdStrike');
  expect(usersIn(['CrowdStrike'], true)).toBe('like CrowdStrike');
});
