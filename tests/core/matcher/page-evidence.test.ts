import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  gatherEvidence,
  judgeBlock,
  readBlock,
  withdrawEvidence,
} from '@/core/matcher/judge-mentions';
import { noEvidence, settleEvidence } from '@/core/matcher/page-evidence';
import { knowing } from './read-text';

const NAMES = knowing({
  actors: [
    ['APT29', 'Cozy Bear'],
    ['Turla', 'Snake'],
    ['Silence', 'Whisper Spider'],
    ['Lazarus Group', 'Lazarus'],
    ['Winnti', 'Lead'],
  ],
  words: ['silence', 'snake'],
  everyday: ['lead', 'lazarus'],
});

const SECURITY = 'Malware. Phishing. Ransomware. Trojans.';
const LONG = 'The garden was green and the evening was long, and nobody spoke of it. '.repeat(40);
const CUED = 'The Lead group came.';

/** A page whose blocks come and go. */
function aPage() {
  const evidence = noEvidence();
  return {
    evidence,
    add(text: string): Block {
      const block = readBlock(text, NAMES);
      gatherEvidence(block, NAMES, evidence);
      return block;
    },
    remove: (block: Block) => withdrawEvidence(block, NAMES, evidence),
    settle: () => settleEvidence(evidence),
    /** What is marked in full style, with its evidence. */
    marked(block: Block): string[] {
      settleEvidence(evidence);
      return judgeBlock(block, NAMES, evidence)
        .filter(({ doubtful }) => !doubtful)
        .map((mention) => `${block.text.slice(mention.start, mention.end)}: ${mention.evidence}`);
    },
  };
}

describe('a paragraph that is rendered again', () => {
  it('counts its cue once', () => {
    const page = aPage();
    let cued = page.add(CUED);
    const other = page.add('They say that Lead came back.');
    for (let times = 0; times < 5; times++) {
      page.remove(cued);
      cued = page.add(CUED);
    }
    expect(page.marked(other)).toEqual([]);
    page.add('A gang called Lead left.');
    expect(page.marked(other)).toEqual(['Lead: elsewhere']);
  });

  it('asks for nothing to be judged again', () => {
    const page = aPage();
    const texts = [CUED, CUED, 'APT29 and Turla.', 'Lazarus Group came.', SECURITY];
    const blocks = texts.map((text) => page.add(text));
    const before = page.settle();
    for (const block of blocks) {
      page.remove(block);
      page.add(block.text);
      expect(page.settle()).toBe(before);
    }
  });
});

describe('evidence goes when its text goes', () => {
  it.each([
    ['the actor named beyond doubt', 'Whisper Spider came.', 'Then Silence came.', 'Silence: elsewhere'],
    ['the longer name', 'The Lazarus Group came.', 'Then came Lazarus too.', 'Lazarus: elsewhere'],
    ['the words of security', SECURITY, 'Then Silence came.', 'Silence: page'],
  ])('%s', (_, text, other, mark) => {
    const page = aPage();
    page.add(LONG);
    page.add('APT29 came.');
    const judged = page.add(other);
    expect(page.marked(judged)).toEqual([]);
    const block = page.add(text);
    const again = page.add(text);
    expect(page.marked(judged)).toEqual([mark]);
    page.remove(block);
    expect(page.marked(judged)).toEqual([mark]);
    page.remove(again);
    expect(page.marked(judged)).toEqual([]);
  });

  it('a word that names the tool stops counting against the actor', () => {
    const page = aPage();
    page.add(`${CUED} A gang called Lead left.`);
    const judged = page.add('They say that Lead came back.');
    const tool = page.add('Lead malware was found.');
    expect(page.marked(judged)).toEqual([]);
    page.remove(tool);
    expect(page.marked(judged)).toEqual(['Lead: elsewhere']);
  });

  it('whatever came and went, what stands decides', () => {
    const texts = [
      CUED,
      SECURITY,
      LONG,
      'Lead malware.',
      'APT29, Silence.',
      'Lazarus Group.',
      'Turla (Snake)',
    ];
    const moves = fc.array(fc.tuple(fc.constantFrom(...texts), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(moves, (blocks) => {
        const moving = aPage();
        const standing = aPage();
        const leaving = blocks.map(([text, stays]) => {
          const block = moving.add(text);
          moving.settle();
          if (stays) standing.add(text);
          return stays ? null : block;
        });
        for (const block of leaving) if (block !== null) moving.remove(block);
        expect(moving.settle()).toBe(standing.settle());
        expect(moving.evidence).toEqual(standing.evidence);
      }),
    );
  });
});

describe('what a page is about', () => {
  it.each([
    ['something else', [LONG], 'something-else'],
    ['nearly nothing', ['Then they came.'], 'touches-security'],
    ['nothing yet', [], 'touches-security'],
    ['something else, after nearly nothing', ['Loading', LONG], 'something-else'],
    ['something else, but for a code', [LONG, 'APT29'], 'touches-security'],
    ['something else, but for a word of security', [LONG, 'Phishing.'], 'touches-security'],
    ['security', [LONG, SECURITY], 'security'],
    ['security for once', [LONG, SECURITY, LONG.repeat(4)], 'touches-security'],
    ['one word of security in thousands', ['Phishing.', LONG.repeat(5)], 'something-else'],
    ['two words of security', ['Malware. Phishing.'], 'touches-security'],
  ] as const)('%s', (_, texts, subject) => {
    const page = aPage();
    for (const text of texts) {
      page.add(text);
      page.settle();
    }
    page.settle();
    expect(page.evidence.subject).toBe(subject);
  });

  it('is asked anew when text goes', () => {
    const page = aPage();
    page.add(LONG);
    const code = page.add('APT29');
    page.settle();
    page.remove(code);
    page.settle();
    expect(page.evidence.subject).toBe('something-else');
  });
});

describe('what has to be judged again', () => {
  it.each([
    ['another actor in place of one', 'APT29 came.', 'Turla came.'],
    ['another name with cues', `${CUED} A gang called Lead.`, 'The Silence group. A gang called Silence.'],
    ['another subject', LONG, SECURITY],
  ])('shows in what settling gives: %s', (_, one, other) => {
    const page = aPage();
    page.add('Cozy Bear');
    const first = page.add(one);
    const before = page.settle();
    page.remove(first);
    page.add(other);
    expect(page.settle()).not.toBe(before);
  });
});
