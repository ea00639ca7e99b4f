import { describe, expect, it } from 'vitest';
import { correctDataset } from '@/core/corrections/correct-dataset';
import { correctionText } from '@/core/corrections/correction-text';
import type { Correction } from '@/core/model/correction';
import { APT29, APT29_ATTACK, add, hide, join, made, note, refTo, SANDWORM, split } from './builders';

const CITED = {
  ...APT29,
  names: [
    { text: 'APT29', usedBy: ['Mandiant'] },
    { text: 'Cozy Bear', usedBy: ['CrowdStrike'] },
  ],
  references: [
    'https://report.example/cozy',
    ...Array.from({ length: 20 }, (_, n) => `https://x.example/${n}`),
  ],
};
const REF = refTo(APT29, APT29_ATTACK);

/** The text once the correction is in force, as the reader asks for it. */
function text(correction: Correction): string {
  const { dataset } = correctDataset({ groups: [[CITED, APT29_ATTACK], [SANDWORM]], software: [] }, [
    correction,
  ]);
  return correctionText(correction, dataset.actors[0] ?? null);
}

describe('a correction as a report', () => {
  it('says what is wrong, who says it, why, of which records and by which references', () => {
    const report = text(made(1, { ...hide(REF, 'Cozy Bear'), why: 'Two reports tell them apart.' }));
    expect(report.split('\n').slice(0, 11)).toEqual([
      '"Cozy Bear" is not a name of the actor "APT29".',
      '',
      'It is listed by MISP galaxy: threat actors as used by CrowdStrike.',
      '',
      'Why: Two reports tell them apart.',
      '',
      'Records:',
      '- "APT29": misp-threat-actor/APT29 (MISP galaxy: threat actors)',
      '- "APT29": mitre-intrusion-set/g16 (MITRE ATT&CK groups)',
      '',
      'References:',
    ]);
    expect(report).toContain('- https://report.example/cozy\n');
    expect(report.match(/^- https/gm)).toHaveLength(10);
    expect(report.endsWith('\n')).toBe(true);
  });

  it.each<[string, Correction, string]>([
    [
      'a name added',
      made(1, add(REF, 'Midnight Blizzard', 'Microsoft')),
      '"Midnight Blizzard" is a name of the actor "APT29", used by Microsoft.',
    ],
    ['a name of no vendor', made(1, add(REF, 'New')), '"New" is a name of the actor "APT29".'],
    ['two that are one', made(1, join(REF, refTo(SANDWORM))), '"APT29" and "Sandworm" are one actor.'],
    [
      'two that are two',
      made(1, split(APT29_ATTACK, REF)),
      '"APT29" and "APT29" are two actors; they are taken for one.',
    ],
    ['a note', made(1, note(REF, 'Ask again.')), 'On the actor "APT29": Ask again.'],
  ])('begins with the matter: %s', (_, correction, statement) => {
    expect(text(correction).split('\n')[0]).toBe(statement);
  });

  it('names the records of both', () => {
    const report = text(made(1, join(REF, refTo(SANDWORM))));
    for (const key of [...REF.records, 'misp-threat-actor/Sandworm']) expect(report).toContain(key);
  });

  it('does not name the reader among the sources', () => {
    const report = text(made(1, add(REF, 'Cozy Bear', 'Acme')));
    expect(report).toContain('It is listed by MISP galaxy: threat actors.');
    expect(report).not.toMatch(/\byou\b/);
    expect(text(made(1, add(REF, 'New')))).not.toContain('listed');
  });

  it('can still be made where the actor is gone', () => {
    expect(correctionText(made(1, hide(REF, 'Cozy Bear')), null)).toBe(
      [
        '"Cozy Bear" is not a name of the actor "APT29".',
        '',
        'Records:',
        '- misp-threat-actor/APT29 (MISP galaxy: threat actors)',
        '- mitre-intrusion-set/g16 (MITRE ATT&CK groups)',
        '',
      ].join('\n'),
    );
  });
});
