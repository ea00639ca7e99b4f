import { describe, expect, it } from 'vitest';
import { namingForm } from '@/core/naming/naming-form';

describe('whose form a name has', () => {
  it.each([
    ['TA574', 'Proofpoint', undefined],
    ['UNC 5537', 'Mandiant', 'uncategorised'],
    ['unc5537', 'Mandiant', 'uncategorised'],
    ['APT3', 'Mandiant', 'persistent'],
    ['Storm-2949', 'Microsoft', 'developing'],
    ['UAC\u20110226', 'CERT-UA', 'activity'],
    ['APT-C-60', 'Qihoo 360', 'persistent'],
    ['APT-Q-31', 'QiAnXin', 'persistent'],
    ['CL-STA-0044', 'Palo Alto Networks', 'activity'],
    ['Threat Group-4127', 'Secureworks', 'threatGroup'],
    ['UNK_FistBump', 'Proofpoint', 'unattributed'],
    ['Velvet Typhoon', 'Microsoft', 'CN'],
    ['VELVET TYPHOON', 'Microsoft', 'CN'],
    ['Storm Hail', 'Microsoft', 'KR'],
    ['SharpPanda', 'CrowdStrike', 'CN'],
    ['Velvet Chollima', 'CrowdStrike', 'KP'],
    ['AMBER RELIC', 'Google', 'RU'],
    ['BRONZE HARBOR', 'Secureworks', 'CN'],
    ['Earth Zmeu', 'Trend Micro', 'espionage'],
    ['Silent Libra', 'Palo Alto Networks', 'crime'],
    ['Hollow Manticore', 'Check Point', 'IR'],
    ['RedMike', 'Recorded Future', 'CN'],
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
