import { describe, expect, it } from 'vitest';
import { sentenceAround } from '@/core/reports/sentence-at';

describe('a sentence that is cut', () => {
  it.each(['', '字'])('parts no sign of two halves, where %j stands beside the words', (lead) => {
    const text = `${'𠮷'.repeat(200)}${lead}APT29${lead}${'𠮷'.repeat(200)}`;
    const start = text.indexOf('APT29');
    const { before, words, after } = sentenceAround(text, start, start + 5);
    expect(`${before}${words}${after}`).toMatch(/^…𠮷+字?APT29字?𠮷+…$/u);
  });
});
