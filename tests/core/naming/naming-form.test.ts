import { describe, expect, it } from 'vitest';
import { namingForm, namingLine } from '@/core/naming/naming-form';

describe('whose form a name has', () => {
  it.each([
    ['TA574', 'Proofpoint', undefined],
    ['UNC 5537', 'Mandiant', 'an uncategorised cluster'],
    ['unc5537', 'Mandiant', 'an uncategorised cluster'],
    ['APT3', 'Mandiant', 'an advanced persistent threat'],
    ['Storm-2949', 'Microsoft', 'a group in development'],
    ['UAC\u20110226', 'CERT-UA', 'a cluster of activity'],
    ['APT-C-60', 'Qihoo 360', 'an advanced persistent threat'],
    ['APT-Q-31', 'QiAnXin', 'an advanced persistent threat'],
    ['CL-STA-0044', 'Palo Alto Networks', 'a cluster of activity'],
    ['Threat Group-4127', 'Secureworks', 'a threat group'],
    ['UNK_FistBump', 'Proofpoint', 'an unattributed cluster'],
    ['Velvet Typhoon', 'Microsoft', 'China'],
    ['VELVET TYPHOON', 'Microsoft', 'China'],
    ['Storm Hail', 'Microsoft', 'South Korea'],
    ['SharpPanda', 'CrowdStrike', 'China'],
    ['Velvet Chollima', 'CrowdStrike', 'North Korea'],
    ['AMBER RELIC', 'Google', 'Russia'],
    ['BRONZE HARBOR', 'Secureworks', 'China'],
    ['Earth Zmeu', 'Trend Micro', 'espionage'],
    ['Silent Libra', 'Palo Alto Networks', 'crime'],
    ['Hollow Manticore', 'Check Point', 'Iran'],
    ['RedMike', 'Recorded Future', 'China'],
    ['GreyAlpha', 'Recorded Future', 'crime'],
  ])('%s is %s’s: %s', (name, vendor, meaning) => {
    const form = namingForm(name);
    expect([form?.vendor, form?.meaning]).toEqual([vendor, meaning]);
  });

  it.each([
    'Turla',
    'Stormous',
    'TA0001',
    'Panda',
    'Typhoon',
    'Amber Relic',
    'Bronze Harbor',
    'The Panda Group',
    'Pandas Bear Club',
    'RedMikes',
    'White Paper',
    'STORM-29491',
    '',
  ])('%s is nobody’s', (name) => {
    expect(namingForm(name)).toBeUndefined();
  });
});

describe('what the card says of a form', () => {
  it.each([
    ['Velvet Typhoon', ['Microsoft'], true, 'Typhoon stands for China in Microsoft’s names.'],
    ['SharpPanda', [], true, 'In CrowdStrike’s manner: Panda stands for China.'],
    ['SharpPanda', ['Check Point'], true, 'In CrowdStrike’s manner: Panda stands for China.'],
    ['Twisted Panda', [], false, 'In CrowdStrike’s manner: Panda stands for China. No source lists it yet.'],
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
    ['Turla', ['ESET'], true, null],
  ])('%s, used by %j, listed: %s', (name, users, isListed, line) => {
    expect(namingLine(name, users, isListed)).toBe(line);
  });
});
