import { describe, expect, it } from 'vitest';
import { type Block, gatherEvidence, judgeBlock, readBlock } from '@/core/matcher/judge-mentions';
import { noEvidence, settleEvidence } from '@/core/matcher/page-evidence';
import { knownTo, readInParts } from './read-text';

const NAMES = knownTo({
  actors: [
    ['APT29', 'Cozy Bear'],
    ['Lazarus Group', 'Lazarus'],
    ['Winnti', 'Lead', 'Play'],
    ['Silence', 'Whisper Spider'],
    ['狼毒草'],
  ],
  malware: ['Cobalt Strike'],
  words: ['silence'],
  everyday: ['lead', 'play'],
});

describe('a text that is read in parts', () => {
  const PROSE = 'It was said that Lead, Silence and APT29 had met the Lazarus\nGroup and Cobalt Strike. ';
  const texts: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a word', 'APT29'],
    ['a paragraph', PROSE],
    ['prose', PROSE.repeat(300)],
    [
      'prose of other lengths',
      Array.from({ length: 400 }, (_, at) => `${'x'.repeat(at % 90)} ${PROSE}`).join(''),
    ],
    ['a name across where a part ends', `${'a '.repeat(1_995)}Lazarus Group came. ${'b '.repeat(3_000)}`],
    [
      'a list across where a part ends',
      `${'a '.repeat(1_985)}APT29, Lead, Play, Cozy Bear, Silence. ${'b '.repeat(3_000)}`,
    ],
    [
      'a list of 40 units between',
      `${'a '.repeat(1_997)}APT29 ${' '.repeat(36)}, Lead ${'b '.repeat(3_000)}`,
    ],
    [
      'an identifier across where a part ends',
      `${'a '.repeat(1_998)}foo_APT29_bar APT29 ${'b '.repeat(3_000)}`,
    ],
    [
      'an address across where a part ends',
      `${'a '.repeat(1_990)}https://host.example/a/APT29/APT29 ${'b '.repeat(3_000)}`,
    ],
    ['one long word', `APT29 ${'A'.repeat(20_000)} APT29`],
    ['ideographs', '研究人员发现狼毒草的活动。'.repeat(900)],
  ];

  it.each(texts)('gives what it gives when it is read at once: %s', (_, text) => {
    const whole = readBlock(text, NAMES());
    const parts = [...readInParts(text, NAMES())];
    expect(parts.flatMap(({ scan }) => scan.candidates)).toEqual(whole.scan.candidates);
    expect(parts.flatMap(({ verdicts }) => verdicts)).toEqual(whole.verdicts);
    expect(sum(parts.map(({ scan }) => scan.words))).toBe(whole.scan.words);
    expect(sum(parts.map(({ scan }) => scan.securityWords))).toBe(whole.scan.securityWords);
    expect(judged(parts)).toEqual(judged([whole]));
  });

  it('is one part where it is of ordinary length', () => {
    expect([...readInParts(PROSE.repeat(20), NAMES())]).toHaveLength(1);
    expect([...readInParts('', NAMES())]).toHaveLength(1);
  });

  it('is cut where a list of names never ends', () => {
    const text = 'APT29, Lead, '.repeat(5_000);
    const parts = [...readInParts(text, NAMES())];
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.flatMap(({ scan }) => scan.candidates)).toHaveLength(10_000);
  });
});

function judged(blocks: readonly Block[]) {
  const evidence = noEvidence();
  for (const block of blocks) gatherEvidence(block, NAMES(), evidence);
  settleEvidence(evidence);
  return blocks.flatMap((block) => judgeBlock(block, NAMES(), evidence));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
