import { describe, expect, it } from 'vitest';
import type { Relation } from '@/core/model/actor';
import { campaignsOf, techniquesByTactic } from '@/core/profile/techniques';

const technique = (externalId: string, name: string, fields: Partial<Relation> = {}): Relation => ({
  ...{ type: 'uses', kind: 'technique', name, externalId, source: 'mitre-intrusion-set' },
  ...fields,
});

describe('techniquesByTactic', () => {
  it('goes as an intrusion goes, and by number in each; other tactics and none come last', () => {
    const groups = techniquesByTactic([
      technique('T1486', 'Encryption', { tactics: ['impact'] }),
      technique('T1566.001', 'Phishing: Attachment', { tactics: ['initial-access'] }),
      technique('T1078', 'Valid Accounts', { tactics: ['initial-access', 'persistence'] }),
      technique('T9', 'Nobody’s', {}),
      technique('X1', 'Of another matrix', { tactics: ['inhibit_response-function'] }),
      { ...technique('S0154', 'Strike'), kind: 'malware' },
    ]);
    expect(
      groups.map(({ title, techniques }) => [title, techniques.map(({ externalId }) => externalId)]),
    ).toEqual([
      ['Initial access', ['T1078', 'T1566.001']],
      ['Persistence', ['T1078']],
      ['Impact', ['T1486']],
      ['Inhibit response function', ['X1']],
      ['', ['T9']],
    ]);
  });

  it.each([
    ['T1566', 'https://attack.mitre.org/techniques/T1566/'],
    ['T1566.001', 'https://attack.mitre.org/techniques/T1566/001/'],
    ['T1566/../x', undefined],
  ])('leads from %s to %s', (id, page) => {
    expect(techniquesByTactic([technique(id, 'X')])[0]?.techniques[0]?.page).toBe(page);
  });
});

it('campaignsOf has the latest first, those without a day last, with everyone who cites it', () => {
  const campaign = (name: string, fields: Partial<Relation>): Relation => ({
    ...{ type: 'attributed-to', kind: 'campaign', name, source: 'mitre-intrusion-set' },
    ...fields,
  });
  const found = campaignsOf([
    campaign('Undated', {}),
    campaign('Old', { firstSeen: '2013-09-01', externalId: 'C0023' }),
    campaign('New', {
      firstSeen: '2012',
      lastSeen: '2021-01-01',
      citations: [{ by: 'Acme', source: 'own-1' }],
    }),
  ]);
  expect(found.map(({ name, page, sources }) => [name, page, sources])).toEqual([
    ['New', undefined, ['mitre-intrusion-set', 'own-1']],
    ['Old', 'https://attack.mitre.org/campaigns/C0023/', ['mitre-intrusion-set']],
    ['Undated', undefined, ['mitre-intrusion-set']],
  ]);
});
