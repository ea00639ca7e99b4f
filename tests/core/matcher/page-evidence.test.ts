import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '@/core/matcher/find-mentions';
import {
  type Block,
  gatherEvidence,
  judgeBlock,
  readBlock,
  withdrawEvidence,
} from '@/core/matcher/judge-mentions';
import { firstWord, noEvidence, settleEvidence } from '@/core/matcher/page-evidence';
import { ALL_RULES, RULE } from '@/core/matcher/rules';
import { knowing, knownTo } from './read-text';

const NAMES = knownTo({
  actors: [
    ['APT29', 'Cozy Bear'],
    ['Turla', 'Snake'],
    ['Silence', 'Whisper Spider'],
    ['Lazarus Group', 'Lazarus'],
    ['Winnti', 'Lead'],
    ['Oak Tempest', 'Gravel'],
  ],
  malware: ['Gravel'],
  words: ['silence', 'snake'],
  everyday: ['lead', 'lazarus'],
});

const SECURITY = 'Malware. Phishing. Ransomware. Trojans.';
const LONG = 'The garden was green and the evening was long, and nobody spoke of it. '.repeat(40);
/** Nearly as many words as say what a page is about, one of them of security. */
const FIFTY = `Malware. ${'The garden was green. '.repeat(13)}`;
const CUED = 'The Lead group came.';

/** A page whose blocks come and go. */
function aPage() {
  const evidence = noEvidence();
  return {
    evidence,
    add(text: string): Block {
      const block = readBlock(text, NAMES());
      gatherEvidence(block, NAMES(), evidence);
      return block;
    },
    remove: (block: Block) => withdrawEvidence(block, NAMES(), evidence),
    settle: () => settleEvidence(evidence),
    /** What is marked in full style, with its evidence. */
    marked(block: Block): string[] {
      settleEvidence(evidence);
      return judgeBlock(block, NAMES(), evidence).map(
        (mention) => `${block.text.slice(mention.start, mention.end)}: ${mention.evidence}`,
      );
    },
  };
}

describe('a paragraph that is rendered again', () => {
  it('counts its cue once', () => {
    const page = aPage();
    page.add(LONG);
    page.add('APT29 came.');
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

describe('one cue', () => {
  const again = 'They say that Lead and Gravel came back.';

  it('speaks for all of a short text, and not for a long one, nor for a word that everybody uses', () => {
    const page = aPage();
    page.add(CUED);
    page.add('The Gravel group came.');
    const judged = page.add(again);
    expect(page.marked(judged)).toEqual(['Gravel: elsewhere']);
    page.add(LONG);
    page.add('APT29 came.');
    expect(page.marked(judged)).toEqual([]);
  });

  it('says nothing on a page about something else', () => {
    const page = aPage();
    page.add('The Gravel group came.');
    page.add(LONG);
    expect(page.marked(page.add(again))).toEqual([]);
  });

  it('is outweighed by a tool of the same name', () => {
    const page = aPage();
    page.add('The Gravel group came.');
    page.add('Gravel malware was found, and Gravel ransomware.');
    expect(page.marked(page.add(again))).toEqual([]);
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
    page.add(LONG);
    page.add('APT29 came.');
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
    ['nearly nothing', ['Then they came.'], 'says-nothing'],
    ['nothing yet', [], 'says-nothing'],
    ['nothing, but for a code', ['Then APT29 came.'], 'touches-security'],
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

describe('how many words of security make a page one about it', () => {
  it.each([
    [3, 0, 1_500, 'security'],
    [3, 0, 1_501, 'touches-security'],
    [2, 0, 10, 'touches-security'],
    [1, 0, 2_000, 'touches-security'],
    [1, 0, 2_001, 'something-else'],
    [0, 0, 199, 'says-nothing'],
    [1, 0, 199, 'touches-security'],
    [0, 0, 200, 'something-else'],
    [0, 1, 200, 'touches-security'],
  ] as const)('%i, and %i codes, among %i: %s', (securityWords, codes, words, subject) => {
    const evidence = { ...noEvidence(), securityWords, codes, words };
    settleEvidence(evidence);
    expect(evidence.subject).toBe(subject);
  });
});

it('is judged again when it begins to tell of gangs, and when it tells of two', () => {
  const states = [-1, 0, 1, 2, 3].map((gangs) => settleEvidence({ ...noEvidence(), gangs }));
  expect(new Set(states).size).toBe(3);
  expect(states[0]).toBe(states[1]);
  expect(states[3]).toBe(states[4]);
  const words = [0, 1, 2].map((gangWords) => settleEvidence({ ...noEvidence(), gangs: 1, gangWords }));
  expect(words[1]).not.toBe(words[0]);
  expect(words[2]).toBe(words[1]);
});

it('is judged again when a name rather is a tool’s', () => {
  const states = [new Map(), new Map([[7, 1]]), new Map([[7, 2]])].map((tools) =>
    settleEvidence({ ...noEvidence(), tools }),
  );
  expect(states[1]).not.toBe(states[0]);
  expect(states[2]).toBe(states[1]);
});

it('forgets what stood in a list with an actor’s name when the list leaves', () => {
  const page = aPage();
  const list = page.add('Malware. Groups like Turla and Lead came.');
  const other = page.add('Then Lead said so.');
  expect(page.marked(other)).toEqual(['Lead: elsewhere']);
  page.remove(list);
  page.add('Malware.');
  expect(page.marked(other)).toEqual([]);
  expect(page.evidence.cued.size).toBe(0);
});

describe('a page about something else', () => {
  const texts = [
    'Then Turla came.',
    'the Silence group',
    'Whisper Spider, Silence',
    'They say that Silence came.',
  ];

  it.each(texts)('has nobody: %s', (text) => {
    const page = aPage();
    page.add(LONG);
    page.add('Whisper Spider came.');
    expect(page.marked(page.add(text))).toEqual([]);
  });

  it('is one though names that are no codes stand in it', () => {
    const page = aPage();
    for (const text of [LONG, ...texts]) page.add(text);
    page.settle();
    expect(page.evidence.subject).toBe('something-else');
    page.add('APT29');
    page.settle();
    expect(page.evidence.subject).toBe('touches-security');
  });

  it('is as good as any where the rule is off', () => {
    const [, mentions] = findMentions([LONG, 'the Silence group'], {
      ...NAMES(),
      rules: ALL_RULES & ~RULE.subject,
    });
    expect(mentions).toMatchObject([{ evidence: 'cue' }]);
  });
});

describe('the first word of a name', () => {
  it.each([
    ['Lazarus Group', 'Lazarus'],
    ['Ёж-17', 'Ёж'],
    ['APT29', 'APT'],
    ['Lazarus', undefined],
    ['1.php Group', undefined],
    ['', undefined],
  ])('of "%s" is %s', (name, word) => {
    expect(firstWord(name)).toBe(word);
  });
});

describe('what is shown of one actor', () => {
  it('says nothing of another by the first word of a longer name', () => {
    const page = aPage();
    page.add('The Lazarus Group came.');
    expect(page.marked(page.add('They say that Lead came, and then Lazarus.'))).toEqual([
      'Lazarus: elsewhere',
    ]);
  });

  it('says nothing of anybody where it is contested', () => {
    const names = knowing({
      actors: [
        ['Turla', 'Epic Bear', 'Silence'],
        ['Sofacy', 'Epic Bear', 'Silence'],
      ],
      words: ['silence'],
    });
    const [, mentions] = findMentions(['Epic Bear came.', 'They say that Silence came.'], names);
    expect(mentions).toEqual([]);
  });
});

describe('what has to be judged again', () => {
  it.each([
    ['another actor in place of one', 'APT29 came.', 'Turla came.'],
    ['another name with cues', `${CUED} A gang called Lead.`, 'The Silence group. A gang called Silence.'],
    ['another subject', LONG, SECURITY],
    ['a single word that becomes frequent', `${FIFTY} Turla. Turla.`, `${FIFTY} Turla. Turla. Turla.`],
    ['a cue where a single word was all', `${FIFTY} Turla.`, `${FIFTY} Turla. The Turla group.`],
  ])('shows in what settling gives: %s', (_, one, other) => {
    const page = aPage();
    if (!one.includes('Turla')) page.add('Cozy Bear');
    const first = page.add(one);
    const before = page.settle();
    page.remove(first);
    page.add(other);
    expect(page.settle()).not.toBe(before);
  });
});
