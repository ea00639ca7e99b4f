import { describe, expect, it } from 'vitest';
import { judgeAlone } from '@/core/matcher/judge-alone';
import { readBlock } from '@/core/matcher/judge-mentions';
import { ALL_RULES, RULE } from '@/core/matcher/rules';
import { scanText } from '@/core/matcher/scan-text';
import { knownTo } from './read-text';

const NAMES = knownTo({
  actors: [
    ['APT29', 'Cozy Bear'],
    ['OilRig', 'Oil Rig'],
    ['LAPSUS$'],
    ['Halbmond12(3)'],
    ['Turla'],
    ['Silence'],
    ['Lead'],
    ['MAGNET'],
    ['GOP'],
    ['TA505'],
  ],
  gangs: [['Abyss']],
  shared: [['Carbanak']],
  malware: ['Carbanak', 'TA505', 'WellMess'],
  words: ['silence', 'magnet'],
  everyday: ['lead'],
});

/** What the one name in a text is by itself. */
function judge(text: string, rules = ALL_RULES) {
  const [candidate] = scanText(text, NAMES()).candidates;
  return candidate && judgeAlone(candidate, text, { ...NAMES(), rules });
}

const PLAIN = { meant: undefined, partOfName: false };

describe('what a name needs beside being spelled right', () => {
  it.each([
    ['APT29', 'nothing'],
    ['APT 29', 'page'],
    ['APT-29', 'nothing'],
    ['apt29', 'subject'],
    ['Apt-29', 'subject'],
    ['Apt 29', 'cue'],
    ['Apt  29', 'cue'],
    ['OilRig', 'nothing'],
    ['Halbmond12(3)', 'nothing'],
    ['Halbmond 12(3)', 'nothing'],
    ['Oilrig', 'subject'],
    ['OILRIG', 'subject'],
    ['Oil Rig', 'touch'],
    ['Oil-Rig', 'touch'],
    ['LAPSUS$', 'nothing'],
    ['Lapsus$', 'subject'],
    ['Cozy Bear', 'subject'],
    ['Turla', 'lone'],
    ['Silence', 'page'],
    ['MAGNET', 'page'],
    ['Magnet', 'cue'],
    ['GOP', 'cue'],
    ['Lead', 'own-cue'],
    ['Abyss', 'own-cue'],
    ['UNC5537', 'touch'],
    ['UNC2026', 'page'],
    ['UNC 5537', 'page'],
    ['TA2024', 'page'],
    ['TA2041', 'page'],
    ['TA2051', 'touch'],
    ['STAC5143', 'page'],
  ])('%s: %s', (text, need) => {
    expect(judge(text)).toEqual({ need, ...PLAIN });
    expect(judge(`They say ${text} came.`)).toEqual({ need, ...PLAIN });
  });

  it.each([
    ['hot', 'Lead', 'page'],
    ['gang', 'Abyss', 'lone'],
    ['short', 'GOP', 'lone'],
    ['lone', 'Turla', 'subject'],
    ['capitals', 'Magnet', 'page'],
    ['subject', 'Turla', 'nothing'],
    ['page', 'Silence', 'subject'],
  ] as const)('without the rule "%s", %s: %s', (rule, text, need) => {
    expect(judge(text, ALL_RULES & ~RULE[rule])).toMatchObject({ need });
  });
});

describe('a code is only a part of a longer name', () => {
  it.each([
    'the Shiny LAPSUS$ Hunters came',
    'a Golden Lapsus$ Raiders group',
    'their Silent OilRig Hunters',
  ])('that nobody lists: %s', (text) => {
    expect(judge(text)).toBeNull();
  });

  it.each([
    'the Shiny LAPSUS$ site came',
    'the shiny LAPSUS$ Hunters came',
    'the Shiny LAPSUS$ Hackers came',
    'the Russian LAPSUS$ Hunters came',
    'LAPSUS$ Hunters came',
  ])('not for what stands beside it: %s', (text) => {
    expect(judge(text)).not.toBeNull();
  });
});

describe('the words beside a name', () => {
  it.each([
    ['the Silence group', { need: 'page', meant: 'actor', partOfName: false }],
    ['the Lead group', { need: 'own-cue', meant: 'actor', partOfName: false }],
    ['the Silence Editor', { need: 'page', meant: undefined, partOfName: true }],
    ['the group Silence Editor', { need: 'page', meant: 'actor', partOfName: false }],
  ])('are read where it needs them: %s', (text, verdict) => {
    expect(judge(text)).toEqual(verdict);
  });

  it.each([
    ['Then Turla Group said so.', 'actor'],
    ['Then Silence Group said so.', undefined],
  ])('are a firm’s only after a word: %s', (text, meant) => {
    expect(judge(text)?.meant).toBe(meant);
  });

  it.each([
    ['the APT29 group', 'nothing'],
    ['the Turla Editor', 'lone'],
    ['the APT29 malware', 'nothing'],
    ['the Carbanak Editor', 'lone'],
    ['the TA505 Editor', 'nothing'],
  ])('are not where it needs none: %s', (text, need) => {
    expect(judge(text)).toEqual({ need, ...PLAIN });
  });

  it.each([
    'the Silence malware',
    'the Turla malware',
    'the Carbanak malware',
    'the TA505 backdoor',
    'the OilRig malware',
    'They deployed OilRig ransomware.',
    'OilRig is a banking trojan.',
    'Win32/Carbanak',
    'found as Trojan:Win64/Turla.B',
    'found as Carbanak.AG',
    'The backdoor OilRig steals passwords.',
    'The backdoor OilRig is in use.',
    'The backdoor Carbanak used in the attack was new.',
  ])('say that it is a tool: %s', (text) => {
    expect(judge(text)).toMatchObject({ meant: 'tool' });
  });

  it.each([
    'the OilRig group’s malware',
    'the APT29 malware',
    'OilRig’s malware',
    'the Silence group’s malware',
    'a sentence on Turla. A new one',
    'Silence’s backdoor',
    'The backdoor OilRig used in the attack was new.',
    'They studied the exploit Turla deployed against banks.',
    'They kept the loader Silence sent to them.',
    'This is the malware Turla used.',
  ])('do not say that it is a tool: %s', (text) => {
    expect(judge(text)?.meant).not.toBe('tool');
  });

  it.each(['the Cozy Bear group', 'hackers known as Cozy Bear', 'Cozy Bear malware'])(
    'are not asked of several words that only actors are called: %s',
    (text) => {
      expect(judge(text)).toEqual({ need: 'subject', ...PLAIN });
    },
  );

  it('say nothing of what is only software', () => {
    expect(judge('WellMess')).toBeNull();
  });

  it('say nothing of it without their rules', () => {
    expect(judge('the Silence Editor', ALL_RULES & ~RULE.part)).toEqual({ need: 'page', ...PLAIN });
    expect(judge('the Silence malware', ALL_RULES & ~RULE.tool)).toEqual({ need: 'page', ...PLAIN });
  });
});

it('each name of a text is judged, those of tools too', () => {
  expect(readBlock('Turla, WellMess, Lead', NAMES()).verdicts).toEqual([
    { need: 'lone', ...PLAIN },
    null,
    { need: 'own-cue', ...PLAIN },
  ]);
});
