import { describe, expect, it } from 'vitest';
import { findMentions } from '@/core/matcher/find-mentions';
import { gatherEvidence, judgeBlock, readBlock } from '@/core/matcher/judge-mentions';
import { noEvidence, settleEvidence } from '@/core/matcher/page-evidence';
import { knowing, knownTo, marked } from './read-text';

const NAMES = knownTo({
  actors: [
    ['APT29', 'Cozy Bear'],
    ['Turla', 'Snake'],
    ['Silence', 'Whisper Spider'],
    ['Winnti', 'Lead'],
    ['MAGNET'],
    ['GOP'],
    ['Group 42'],
  ],
  malware: ['Cobalt Strike', 'Snake'],
  words: ['silence', 'snake', 'magnet', 'group'],
  everyday: ['lead'],
});

/** What makes a page one about security, */
const SECURITY_WORDS = 'Malware. Phishing. Ransomware. Trojans. Exploits.';
/** and about actors, by naming one. */
const SECURITY_PAGE = `${SECURITY_WORDS} Turla.`;
const OTHER_PAGE =
  'The garden was green and the evening was long. Nobody spoke, and the birds had gone home.';

const LONG = `${OTHER_PAGE} `.repeat(20);

/** "mention: evidence" for each mention in full style. */
function read(text: string, page = OTHER_PAGE): string[] {
  const [, mentions = []] = findMentions([page, text], NAMES());
  return mentions.map(({ start, end, evidence }) => `${text.slice(start, end)}: ${evidence}`);
}

describe('a name that nothing else is spelled like', () => {
  it.each([
    ['APT29 came.', ['APT29: distinct']],
    ['The Cozy Bear came.', ['Cozy Bear: distinct']],
    ['Then Turla came.', ['Turla: distinct']],
  ])('needs no evidence: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(read(text, SECURITY_PAGE)).toEqual(expected);
  });
});

describe('a name that is a word', () => {
  it.each([
    'the Silence gang',
    'a gang called Silence',
    'hackers known as Silence',
    'tracked as Silence',
    'tracked as “Silence”',
    'attributed to Silence',
    'Silence targeted banks',
    'Silence has compromised banks',
    'the Russian Silence',
    'the Russia-linked Silence',
    'Silence, a threat actor',
    'Silence: one of the newest ransomware gangs',
    'gangs including Silence',
    'the Silence RaaS',
    'the Silence ransomware-as-a-service',
    'the operators of the Silence Ransomware-as-a-Service (RaaS)',
    'Silence ransomware operators',
  ])('is an actor by a cue beside it: %s', (text) => {
    expect(read(`It was ${text}.`)).toEqual(['Silence: cue']);
  });

  it.each([
    'Silence fell over the room',
    'Sound and Silence',
    'a moment of Silence',
    'Silence, they said',
    'Silence is golden',
    'The Silence of the garden',
    'the Silence affiliate program',
    'the Silence group policy',
    'the Silence attacks on memory',
    'two Silence exploits',
    'Silence is one of the virtues',
    'songs such as Silence',
    'Silence, The Avahi Team',
  ])('is a word elsewhere: %s', (text) => {
    expect(read(`It was ${text}.`)).toEqual([]);
  });

  it.each([
    'the Silence group',
    'Silence Group',
    'Silence was not the only group',
    'groups such as Silence',
    'die Gruppe Silence',
    'le groupe Silence',
    'la banda Silence',
    'группа Silence',
    '企業グループSilence',
    '그룹 Silence',
    'مجموعة Silence',
  ])('is a firm or a band, where a short page says nothing of security, not an actor: %s', (text) => {
    expect(read(`${text}.`)).toEqual([]);
    expect(read(`${text}.`, 'Malware.')).toEqual(['Silence: cue']);
    expect(read('They say that Silence has left.', `${text}. ${text}.`)).toEqual([]);
    expect(read(`${text}, Magnet, Lead.`)).toEqual([]);
  });

  it.each([
    'APT groups such as Silence',
    'the threat group Silence',
    'die APT-Gruppe Silence',
    'le groupe APT Silence',
    'el grupo APT Silence',
  ])('is an actor where the group is one of security: %s', (text) => {
    expect(read(`${text}.`)).toEqual(['Silence: cue']);
  });

  it('is an actor on a page about security', () => {
    expect(read('Then Silence came back.', SECURITY_PAGE)).toEqual(['Silence: page']);
    expect(read('Then Silence came back. APT29 too.', SECURITY_WORDS)[0]).toBe('Silence: page');
  });

  it.each([
    ['two words of security', 'Malware. Phishing. Turla.'],
    ['three among thousands of others', `Malware. Phishing. Trojans. Turla. ${'green '.repeat(3_000)}`],
    ['security that names no actor', SECURITY_WORDS],
    ['security that names malware alone', `${SECURITY_WORDS} Cobalt Strike.`],
  ])('is none on a page with %s', (_, page) => {
    expect(read('Then Silence came back.', page)).toEqual([]);
  });

  it('is an actor where the same one is named beyond doubt', () => {
    expect(read('Then Silence came back.', 'Whisper Spider did it.')).toEqual(['Silence: elsewhere']);
    expect(read('Then Silence came back.', 'Turla did it.')).toEqual([]);
  });
});

describe('a name of the same list or pair', () => {
  it.each([
    ['APT29, Silence and others', ['APT29: distinct', 'Silence: neighbour']],
    ['Silence and APT29', ['Silence: neighbour', 'APT29: distinct']],
    ['APT29 / Silence', ['APT29: distinct', 'Silence: neighbour']],
    ['APT29/Silence', ['APT29: distinct', 'Silence: neighbour']],
    ['APT29 (aka Lead)', ['APT29: distinct', 'Lead: cue']],
    ['APT29, Lead', ['APT29: distinct', 'Lead: neighbour']],
  ])('is an actor beside one: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['APT29 went. Silence fell', ['APT29: distinct']],
    ['APT29 broke the Silence', ['APT29: distinct']],
    ['APT29, Silence Editor', ['APT29: distinct']],
    ['Cobalt Strike, Silence', []],
    ['Silence, Magnet', []],
  ])('is none beside other things: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('a list that ends in a word for tools', () => {
  const names = knownTo({
    actors: [['Turla'], ['APT77'], ['Oak Bear']],
    shared: [['Winnti']],
    malware: ['Winnti', 'Emotet', 'TrickBot'],
    words: ['zebra'],
  });
  const marks = (text: string) => marked(text, names());

  it.each([
    'They found Winnti, Emotet and TrickBot malware.',
    'They found Winnti, TrickBot and Emotet malware.',
    'They found Winnti/TrickBot malware.',
    'malware such as TrickBot, Winnti',
    'Winnti und TrickBot-Trojaner',
    'des rançongiciels comme TrickBot et Winnti',
  ])('is one of tools: %s', (text) => {
    expect(marks(text)).toEqual([]);
  });

  it.each([
    ['They found Winnti, Emotet and TrickBot.', ['Winnti']],
    ['They met Turla. TrickBot malware came.', ['Turla']],
    ['They met Turla with TrickBot malware.', ['Turla']],
    ['They met Oak Bear, TrickBot malware and more.', ['Oak Bear']],
    ['They met APT77, Turla, TrickBot malware and more.', ['APT77', 'Turla']],
    ['They met Turla, TrickBot and Emotet malware.', ['Turla']],
    ['They met APT77 and TrickBot malware.', ['APT77']],
  ])('is none of the kind: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('a list that ends in software which is said to be people', () => {
  const names = knownTo({ gangs: [['Abyss'], ['Onyx']], malware: ['Emotet', 'TrickBot'] });
  const marks = (text: string) => marked(text, names(), SECURITY_WORDS);

  it.each([
    ['the Abyss and TrickBot ransomware gangs', ['Abyss']],
    ['the Abyss, Emotet and TrickBot groups', ['Abyss']],
    ['the Abyss, Onyx/TrickBot hackers', ['Abyss', 'Onyx']],
    ['the TrickBot crew, Emotet, Abyss and Emotet gangs', ['Abyss']],
  ])('is one of gangs: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it.each([
    'the Abyss and TrickBot',
    'the Abyss and TrickBot ransomware',
    'the Abyss, Emotet and TrickBot gangways',
    'the Abyss. TrickBot ransomware gangs',
    'the Abyss fell to TrickBot gangs',
  ])('is none of the kind: %s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe('a word that everybody uses', () => {
  it.each(['the Lead gang', 'a gang called Lead', 'hackers known as Lead'])(
    'is an actor by a cue: %s',
    (text) => {
      expect(read(`It was ${text}.`)).toEqual(['Lead: cue']);
    },
  );

  it('is none without, not even on a page about security', () => {
    expect(read('Lead poisoned the well.', SECURITY_PAGE)).toEqual([]);
    expect(findMentions([SECURITY_PAGE, 'Lead poisoned the well.'], NAMES())[1]).toEqual([]);
  });
});

describe('a word that everybody uses, on a page that often means the actor by it', () => {
  const often = 'Malware. The Lead group came. A gang called Lead left.';

  it('is the actor', () => {
    expect(read('They say that Lead came back.', often)).toEqual(['Lead: elsewhere']);
    expect(read('They say that Lead came back.', 'The Lead group came.')).toEqual([]);
    expect(read('They say that Lead came back.', `The Lead group came. APT29 too. ${LONG}`)).toEqual([]);
  });

  it.each([
    'Lead came back.',
    'They went. Lead came back.',
    'They went: Lead came back.',
    'They went.\nLead came back.',
    '“Lead came back.”',
    'They said: ("Lead came back.")',
  ])('is a word where a sentence starts: %j', (text) => {
    expect(read(text, often)).toEqual([]);
  });

  it.each([
    'Lead has left.',
    'Lead said so.',
    'Lead first surfaced in May.',
    'They went. Lead surfaced.',
    'Lead, which is old, left.',
    'Lead’s list is long.',
    'Lead activity rose.',
    'Lead maintains a list.',
  ])('is the actor there where something is said of it: %j', (text) => {
    expect(read(text, often)).toEqual(['Lead: elsewhere']);
  });

  it.each([
    'Lead by example.',
    'Lead pipes rose.',
    'Lead-lined boxes',
    'Lead, formerly mined here',
    'Lead to the well.',
  ])('is a word there where nothing is: %j', (text) => {
    expect(read(text, often)).toEqual([]);
  });

  it.each(['They say “Lead” came back.', 'They, Lead, came back.', 'By e.g Lead', 'By Lead now'])(
    'is the actor elsewhere: %s',
    (text) => {
      expect(read(text, often)).toEqual(['Lead: elsewhere']);
    },
  );

  it.each([
    ['as often', 'Lead malware was found. The Lead ransomware spread.'],
    ['more often', 'Lead malware was found. The Lead ransomware spread. A Lead backdoor.'],
  ])('is none when the page means the tool %s', (_, tool) => {
    expect(read('They say that Lead came back.', `${often} ${tool}`)).toEqual([]);
  });
});

describe('a word that everybody uses, after one cue on a short page', () => {
  const once = 'Malware. The Lead group came.';

  it.each(['They say that Lead has left.', 'Lead said so.', 'Lead’s list is long.'])(
    'is the actor where something is said of it: %s',
    (text) => {
      expect(read(text, once)).toEqual(['Lead: elsewhere']);
    },
  );

  it('is the gang where it is said who did something', () => {
    const known = knowing({ gangs: [['Lead']], words: ['lead'], everyday: ['lead'] });
    const found = (text: string) => findMentions([once, text], known)[1]?.length;
    expect(found('The port was hit by Lead.')).toBe(1);
    expect(found('The port was near Lead.')).toBe(0);
  });

  it('is the actor where the tool is meant as well, but not as often', () => {
    const page = `${once} A gang called Lead left. The Lead backdoor too.`;
    expect(read('They say that Lead has left.', page)).toEqual(['Lead: elsewhere']);
  });

  it.each(['They say that Lead came back.', 'Then press Lead.', 'Lead by example.'])(
    'is a word where nothing is: %s',
    (text) => {
      expect(read(text, once)).toEqual([]);
    },
  );

  it.each([
    ['that says nothing of security', 'The Lead group came.'],
    ['that means the tool as often', `${once} The Lead backdoor too.`],
    ['that is long', `${once} Trojans. ${LONG}`],
  ])('is a word on a page %s', (_, page) => {
    expect(read('They say that Lead has left.', page)).toEqual([]);
  });
});

describe('a name that is part of another one', () => {
  const names = knownTo({ actors: [['Oak Tempest', 'Gravel'], ['Turla']], malware: ['Gravel'] });
  const marks = (text: string) => marked(text, names());

  it('is not its actor, also where a cue speaks for the name', () => {
    const cued = 'Malware. The Gravel group came.';
    expect(marks(`${cued} They say that Gravel left.`)).toEqual(['Gravel', 'Gravel']);
    expect(marks(`${cued} They use Gravel Editor.`)).toEqual(['Gravel']);
  });

  it.each([
    ['Port Pays in Gravel Cyberattack', 'Port Pays in Gravel Cylinders'],
    ['Gravel Strikes Again', 'Gravel Streets Again'],
    ['It Was Gravel Behind Outage', 'It Was Gravel Bench Outage'],
    ['Port Blames Gravel for Outage', 'Port Sells Gravel for Outage'],
    ['In January Gravel struck.', 'In Jersey Gravel struck.'],
  ])('is no part of one in a headline, nor after a month: %s, but %s', (itself, part) => {
    const known = knowing({ gangs: [['Gravel']], words: ['gravel'] });
    const found = (text: string) =>
      findMentions([`${SECURITY_WORDS} The Gravel gang came.`, text], known)[1]?.length;
    expect(found(itself)).toBe(1);
    expect(found(part)).toBe(0);
  });
});

describe('two names with nothing between', () => {
  const names = knownTo({
    actors: [['Zebra', 'Gravel'], ['Slate', 'Zinc'], ['Turla']],
    words: ['zebra', 'gravel', 'slate', 'zinc'],
  });
  const marks = (text: string) =>
    (findMentions([SECURITY_PAGE, text], names())[1] ?? []).map(({ start, end, evidence }) => [
      text.slice(start, end),
      evidence,
    ]);

  it('are taken one by one where they stand apart', () => {
    expect(marks('Then Zebra, they say, and then Slate came.')).toEqual([
      ['Zebra', 'page'],
      ['Slate', 'page'],
    ]);
  });

  it.each([
    'including Zebra Gravel, which',
    'Zebra Gravel',
    'they met Gravel Zebra there',
    'a Zebra\n  Gravel',
    'they met Zebra (Gravel) there',
    'they met “Zebra” Gravel there',
    '「Zebra」(「Gravel」)',
  ])('are the actor who bears both: %s', (text) => {
    expect(marks(text).map(([, evidence]) => evidence)).toEqual(['neighbour', 'neighbour']);
  });

  it.each([
    'Zebra. Gravel',
    'Zebra: Gravel',
    'Zebra, Gravel',
    'Zebra/Gravel',
    'Zebra or Gravel',
    'Zebra (a Gravel)',
    'Zebra (Slate)',
    'Zebra/Slate',
  ])('are taken by themselves with more between, or of two actors: %s', (text) => {
    for (const [, evidence] of marks(text)) expect(evidence).toBe('page');
  });

  it.each([
    ['The Zebra Slate group came.', []],
    ['Zebra Slate, a threat actor, came.', []],
    ['The Zebra hackers came, and the Slate hackers.', ['Zebra', 'Slate']],
    ['The Zebra Gravel group came.', ['Zebra', 'Gravel']],
  ])(
    'are one that nobody lists where they are of two actors, whatever is said of it: %s',
    (text, expected) => {
      expect(marks(text).map(([name]) => name)).toEqual(expected);
    },
  );

  it('are of one gang with a slash between, on a page that tells of gangs', () => {
    const gangs = knowing({
      gangs: [['Quartz', 'Onyx'], ['Murk'], ['Gneiss']],
      words: ['quartz', 'onyx', 'murk'],
    });
    const found = (text: string, page: string) =>
      (findMentions([page, text], gangs)[1] ?? []).map(({ start, end }) => text.slice(start, end));
    const ofGangs = `${SECURITY_WORDS} The Gneiss gang came.`;
    expect(found('They met Quartz/Onyx there.', ofGangs)).toEqual(['Quartz', 'Onyx']);
    expect(found('They met Quartz/Murk there.', ofGangs)).toEqual([]);
    expect(found('They met Quartz/Onyx there.', SECURITY_WORDS)).toEqual([]);
  });

  it.each(['including Zebra Slate, which', 'Zebra Slate came', 'Zebra\n  Slate came', '“Zebra Slate”'])(
    'are nobody where two bear them: %s',
    (text) => {
      expect(marks(text)).toEqual([]);
    },
  );
});

describe('a name that only lists of extortion groups have', () => {
  const names = knownTo({
    gangs: [['Abyss', 'Abyss Locker'], ['Onyx'], ['Murk'], ['Quartz']],
    actors: [['Turla']],
    malware: ['Quartz Ransomware'],
  });
  const marks = (...texts: string[]) =>
    findMentions(texts, names())
      .flat()
      .map(({ evidence }) => evidence);

  it.each<[string, string, string[]]>([
    ['a cue beside it', 'the Abyss gang', ['cue']],
    ['a cue elsewhere', 'The Abyss gang has Abyss ransomware. Abyss came.', ['cue', 'elsewhere']],
    ['another actor in its list', 'Turla, Abyss', ['distinct', 'neighbour']],
    [
      'what is said at the end of its list',
      'Abyss, Onyx and Murk ransomware gangs',
      ['neighbour', 'neighbour', 'cue'],
    ],
    [
      'the same, over a bracket',
      'Abyss (tracked since May), Onyx and Murk gangs',
      ['neighbour', 'neighbour', 'cue'],
    ],
    ['a gang’s word after its ransomware', 'The Quartz ransomware gang', ['cue']],
    ['its operation', 'the Abyss ransomware operation', ['cue']],
    ['its leak site', 'the Abyss leak site', ['cue']],
  ])('is an actor by %s', (_, text, evidence) => {
    expect(marks(SECURITY_WORDS, text)).toEqual(evidence);
  });

  it.each([
    ['short', ''],
    ['that names a group by its code', `${LONG} APT29 came.`],
  ])('is an actor again, after one cue, on a page %s', (_, page) => {
    const known = knowing({ gangs: [['Abyss']], actors: [['APT29']] });
    const found = findMentions([page, 'The Abyss gang struck. They paid Abyss, says Abyss.'], known)[1];
    expect(found?.map(({ evidence }) => evidence)).toEqual(['cue', 'elsewhere', 'elsewhere']);
  });

  it.each<[string, string[]]>([
    ['Murk has a list.', ['cue', 'elsewhere']],
    ['Murk surfaced in May.', ['cue', 'elsewhere']],
    ['Murk filled the garden.', ['cue', 'elsewhere']],
    ['Murk and mist came.', ['cue']],
    ['Murk everywhere.', ['cue']],
  ])('is a word again where a sentence starts, unless something is said of it: %s', (text, evidence) => {
    const known = knowing({ gangs: [['Murk']], words: ['murk'] });
    const texts = [SECURITY_WORDS, 'The Murk gang struck.', text];
    expect(findMentions(texts, known).flatMap((found) => found.map((mention) => mention.evidence))).toEqual(
      evidence,
    );
  });

  it('is none again on a page about something else', () => {
    expect(marks(LONG, 'The Abyss gang struck. They paid Abyss, says Abyss.')).toEqual([]);
  });

  it.each([
    ['short', SECURITY_WORDS],
    ['long', `${SECURITY_WORDS} Malware. ${LONG}`],
  ])('is its ransomware on a %s page that speaks of that more often', (_, page) => {
    const text = (times: number) =>
      `The Abyss gang. ${'Abyss ransomware. '.repeat(times)}They say Abyss came.`;
    expect(marks(page, text(1))).toEqual(['cue', 'elsewhere']);
    expect(marks(page, text(2))).toEqual(['cue']);
  });

  it.each<[string, string, string[]]>([
    ['its software', 'Quartz Ransomware was found.', []],
    ['its software in a list', 'Abyss, Onyx and Murk ransomware', []],
    ['none', 'They say Abyss came.', []],
    [
      'a cue that is outweighed by its ransomware',
      `The Abyss gang. ${'Abyss ransomware. '.repeat(4)}Abyss came.`,
      ['cue'],
    ],
    ['a name of its own elsewhere', 'The Abyss Locker gang came. They say that Abyss', ['cue', 'elsewhere']],
  ])('is what it says by %s', (_, text, evidence) => {
    expect(marks(SECURITY_WORDS, text)).toEqual(evidence);
  });
});

describe('a cue', () => {
  it.each([10, 30, 45])('counts behind a bracket of %i letters', (letters) => {
    expect(read(`Silence (${'x'.repeat(letters)}) gang`)).toEqual(['Silence: cue']);
  });

  it.each([58, 60, 80])('does not count behind a bracket of %i letters', (letters) => {
    expect(read(`Silence (${'x'.repeat(letters)}) gang`)).toEqual([]);
  });
});

describe('letters and a number', () => {
  it.each(['APT29 came', 'apt29 came', 'APT 29 came'])('are a code: %s', (text) => {
    expect(read(text, SECURITY_PAGE)).toHaveLength(1);
  });

  it.each(['12 Main Street, Apt 29', 'at apt 29', 'Flat Apt 29 is to let'])('are a flat: %s', (text) => {
    expect(read(text)).toEqual([]);
    expect(read(text, SECURITY_PAGE)).toEqual([]);
  });

  it('are the code by a cue', () => {
    expect(read('the group Apt 29')).toEqual(['Apt 29: cue']);
  });
});

describe('a word and a small number', () => {
  it('is how anything is numbered', () => {
    expect(read('see Group 42, and Group42')).toEqual([]);
  });

  it('is an actor on a page about security, or by a cue', () => {
    expect(read('see Group 42', SECURITY_PAGE)).toEqual(['Group 42: page']);
    expect(read('hackers known as Group 42')).toEqual(['Group 42: cue']);
  });
});

describe('a name in capitals that is a word', () => {
  it('is an actor in capitals on a page about security', () => {
    expect(read('Then MAGNET came.', SECURITY_PAGE)).toEqual(['MAGNET: page']);
  });

  it('is none in small letters there', () => {
    expect(read('Then Magnet came.', SECURITY_PAGE)).toEqual([]);
  });

  it('is an actor in small letters there when a list has them too', () => {
    const both = knowing({ actors: [['MAGNET', 'Magnet'], ['APT77']], words: ['magnet'] });
    const [, mentions] = findMentions([`${SECURITY_WORDS} APT77.`, 'Then Magnet came.'], both);
    expect(mentions).toMatchObject([{ start: 5, end: 11, evidence: 'page' }]);
  });

  it('is nothing at all elsewhere', () => {
    expect(findMentions([OTHER_PAGE, 'Then Magnet came, and MAGNET.'], NAMES())).toEqual([[], []]);
  });

  it('is an actor in small letters by a cue', () => {
    expect(read('the Magnet gang')).toEqual(['Magnet: cue']);
  });
});

describe('a name of three letters', () => {
  it('is an actor by a cue', () => {
    expect(read('the GOP gang')).toEqual(['GOP: cue']);
  });

  it('is none without, not even on a page about security', () => {
    expect(read('The GOP said so.', SECURITY_PAGE)).toEqual([]);
  });
});

describe('malware and tools', () => {
  it.each([
    'the Silence malware',
    'a Silence backdoor',
    'Silence trojan',
    'Snake rootkit',
    'the malware Snake',
    'a backdoor called Snake',
  ])('are no actors: %s', (text) => {
    expect(read(`It was ${text}.`, SECURITY_PAGE)).toEqual([]);
  });

  it.each(['Cobalt Strike', 'Cobalt Strike group'])('that are nobody’s name are no actors: %s', (text) => {
    expect(read(`It was ${text}.`, SECURITY_PAGE)).toEqual([]);
  });
});

describe('what a page shows', () => {
  it('counts for every text of it, before and after', () => {
    const texts = ['Then Silence came.', SECURITY_PAGE, 'Then Silence left.'];
    expect(findMentions(texts, NAMES()).map((mentions) => mentions.map(({ evidence }) => evidence))).toEqual([
      ['page'],
      ['distinct'],
      ['page'],
    ]);
  });

  it('does not depend on when it is asked', () => {
    const texts = ['Silence and APT29.', SECURITY_PAGE];
    expect(findMentions(texts, NAMES())).toEqual(findMentions(texts, NAMES()));
  });
});

describe('a name of software that one publisher gives to an actor', () => {
  const names = knownTo({
    actors: [['Oak Tempest', 'Gravel', 'Pebble Stealer', 'Slate'], ['Turla', 'Boulder'], ['Cobble']],
    gangs: [['Onyx']],
    shared: [['Marble']],
    malware: ['Gravel', 'Boulder', 'Marble', 'Cobble', 'Onyx'],
  });
  const marks = (text: string) => marked(text, names(), SECURITY_PAGE);

  it.each([
    ['the Gravel group', ['Gravel']],
    ['attributed to Gravel', ['Gravel']],
    ['the Cobble hackers', ['Cobble']],
    ['Turla, Gravel', ['Turla', 'Gravel']],
    ['They say that Slate came.', ['Slate']],
    ['They say that Marble came.', ['Marble']],
    ['The data was stolen by Turla.', ['Turla']],
    ['The victims of Onyx', ['Onyx']],
  ])('is the actor’s by a cue, or where it is not so: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it.each([
    'They say that Gravel came.',
    'It was hit with Gravel.',
    'They say that Cobble came.',
    'Pebble Stealer came.',
    'They saw Pebble Stealer',
    'The passwords were stolen by Pebble Stealer.',
    'The data was exfiltrated by Gravel.',
    'The victims of Gravel',
  ])('is the software elsewhere: %s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe('a name that is listed with an article', () => {
  const names = knownTo({
    actors: [['The Barons', 'APT77'], ['The Quill Company'], ['Turla', 'Earls'], ['The Earls']],
    words: ['barons'],
  });
  const marks = (text: string) => marked(text, names(), SECURITY_PAGE);

  it.each([
    ['By the Barons.', ['the Barons']],
    ['The Barons came.', ['The Barons']],
    ['Then the Barons’ tools', ['the Barons']],
    ['By Barons.', []],
    ['Other Barons came.', []],
    ['By Earls.', ['Earls']],
  ])('is found with one: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('is meant by it wherever the page names the actor, also where it is a word that everybody uses', () => {
    const known = knowing({ gangs: [['The Porters']], words: ['porters'], everyday: ['porters'] });
    const page = 'Malware. The Porters gang hit a port.';
    expect(marked('They say the Porters use stolen keys.', known, page)).toEqual(['the Porters']);
    expect(marked('They say the Porters use stolen keys.', known, 'Malware.')).toEqual([]);
    expect(marked('They say Porters use stolen keys.', known, page)).toEqual([]);
    expect(marked('They say the porters use stolen keys.', known, page)).toEqual([]);
  });
});

describe('a name that is listed with what says that it is people', () => {
  const names = knownTo({
    actors: [['Zephra Team'], ['Borea Group'], ['Notus Gang', 'Boreal Crew'], ['Turla', 'Eurus Group']],
    malware: ['Borea'],
    words: ['notus'],
  });
  const marks = (text: string) => marked(text, names(), SECURITY_PAGE);

  it.each([
    ['The Zephra Team came.', ['Zephra Team']],
    ['The Zephra gang came.', ['Zephra']],
    ['Hackers called Zephra came.', ['Zephra']],
    ['Then Zephra came.', []],
    ['The Borea gang came.', ['Borea']],
    ['The Notus hackers came.', []],
    ['The Boreal gang came.', []],
    ['The Eurus gang came.', []],
  ])('needs a cue without it: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('JSON, which a browser shows as text', () => {
  it.each([
    ['{"actors":["APT29","Silence","Lead"]}', ['APT29', 'Silence', 'Lead']],
    ['"synonyms": [\n      "Cozy Bear",\n      "Silence"\n    ]', ['Cozy Bear', 'Silence']],
    ['{"threat_actor": "Silence", "victims": 3}', ['Silence']],
    ['{"gang":"Lead","site":"x"}', ['Lead']],
  ])('names actors in a list with one, or behind a key that says so: %s', (text, names) => {
    expect(marked(text, NAMES())).toEqual(names);
  });

  it.each([
    ['{"words":["Silence","Lead"]}', []],
    ['{"title":"Silence","tags":["APT29"]}', ['APT29']],
    ['{"malware":"Silence","name":"Lead"}', []],
    ['{"APT29":1,"count":2,"rule":"Silence"}', ['APT29']],
  ])('names none elsewhere: %s', (text, names) => {
    expect(marked(text, NAMES())).toEqual(names);
  });
});

describe('a longer name that nobody lists', () => {
  it.each([
    'the Whispering Silence group',
    'attacks by the Golden Silence gang',
    'they saw Silence Magnet there',
    'a part of Magnet Silence',
  ])('is none of its parts: %s', (text) => {
    expect(read(text, SECURITY_PAGE)).toEqual([]);
  });

  it.each([
    'the Chinese Silence group',
    'Then Silence group',
    'by the Silence Group',
    'They say Silence, Magnet',
  ])('is not made by what stands beside: %s', (text) => {
    expect(read(text, SECURITY_PAGE)[0]).toMatch(/^Silence/);
  });
});

it('a name of two actors is a mention of neither in particular', () => {
  const contested = knowing({
    actors: [
      ['APT28', 'Grizzly Steppe'],
      ['APT29', 'Grizzly Steppe'],
    ],
  });
  const [[mention] = []] = findMentions(['Then Grizzly Steppe came.'], contested);
  expect(mention).toMatchObject({ start: 5, end: 19 });
  expect(contested.actors[mention?.entry ?? -1]).toBe(0);
});

it('a name of two actors belongs to the one whose primary name it is', () => {
  const names = knowing({ actors: [['Turla', 'Snake Eye'], ['Snake Eye'], ['Silence']] });
  const [[mention, own] = []] = findMentions(['Snake Eye and Turla came.'], names);
  expect(names.actors[mention?.entry ?? -1]).not.toBe(0);
  expect(names.actors[mention?.entry ?? -1]).not.toBe(names.actors[own?.entry ?? -1]);
});

describe('a name in one list with another that is an actor’s', () => {
  const GANGS = knownTo({
    actors: [['APT29']],
    gangs: [['Murk'], ['Abyss']],
    malware: ['Onyx'],
    words: ['murk', 'abyss'],
    everyday: ['murk', 'abyss'],
  });
  const found = (list: string) => {
    const [, mentions = []] = findMentions([`${SECURITY_WORDS} ${list}`, 'Then Abyss said so.'], GANGS());
    return mentions.length;
  };

  it.each([
    ['Groups like Murk and Abyss came.', 1],
    ['The gangs Abyss, Murk', 1],
    ['They wrote of Abyss and APT29.', 1],
    ['They wrote of Murk and Abyss.', 0],
    ['The Murk gang. Abyss came.', 0],
    ['They wrote of Onyx malware, Abyss.', 0],
  ])('is that actor’s on all of the page: %s', (list, times) => {
    expect(found(list)).toBe(times);
  });
});

describe('gangs that are spelled like no word', () => {
  const GANGS = knownTo({
    gangs: [
      ['Quartz'],
      ['Onyx'],
      ['Murk'],
      ['Abyss'],
      ['LockGem'],
      ['Gneiss'],
      ['gneiss mill'],
      ['Chalk Mill'],
      ['Gneiss Chalk'],
    ],
    malware: ['Onyx'],
    words: ['murk', 'abyss', 'chalk', 'mill'],
    everyday: ['chalk', 'mill', 'paper', 'window', 'summer', 'bread', 'garden', 'yellow', 'winter', 'table'],
  });
  const OF_GANGS = `${SECURITY_WORDS} The Murk gang came.`;
  const readGangs = (text: string, page: string) => {
    const [, mentions = []] = findMentions([page, text], GANGS());
    return mentions.map(({ start, end }) => text.slice(start, end));
  };

  it.each([
    ['Police spoke of Quartz.', ['Quartz']],
    ['The servers of LockGem went dark.', ['LockGem']],
    ['Onyx has a new site.', ['Onyx']],
    ['Police spoke of Gneiss Chalk.', ['Gneiss Chalk']],
    ['Police spoke of Gneiss Mill.', ['Gneiss Mill']],
  ])('need no cue on a page that tells of gangs: %s', (text, expected) => {
    expect(readGangs(text, OF_GANGS)).toEqual(expected);
  });

  it.each([
    ['LockGem has a new site.', ['LockGem']],
    ['Onyx was seized.', ['Onyx']],
    ['Police spoke of LockGem and Onyx.', ['LockGem', 'Onyx']],
    ['Police spoke of Quartz.', []],
    ['Police spoke of LockGem/Onyx.', []],
    ['Murk has a new site.', []],
    ['A gneiss mill has a new site.', []],
  ])('need to do something, or another gang beside them, where it names none: %s', (text, expected) => {
    expect(readGangs(text, `${SECURITY_WORDS} Ransomware gangs came.`)).toEqual(expected);
    expect(readGangs(text, `${SECURITY_WORDS} Youth gangs came.`)).toEqual([]);
  });

  it.each([
    ['It ended with Onyx pushing others out.', ['Onyx']],
    ['Onyx 3.0 has a new site.', ['Onyx']],
    ['They wrote of Onyx 3.0.', []],
    ['They wrote of Onyx, pushing others out.', []],
  ])('do something with a version between, and in a clause: %s', (text, expected) => {
    const known = knowing({ gangs: [['Onyx'], ['Murk']], malware: ['Onyx', 'Onyx 3.0'] });
    const [, mentions = []] = findMentions([`${SECURITY_WORDS} The Murk gang came.`, text], known);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('are no gangs where it names tools as well', () => {
    const page = `${SECURITY_WORDS} Ransomware gangs came. The Onyx loader.`;
    expect(readGangs('LockGem has a new site.', page)).toEqual([]);
  });

  it('need none either where software is called so, on a page that tells of several', () => {
    expect(readGangs('They wrote of Onyx.', `${OF_GANGS} The Quartz group.`)).toEqual(['Onyx']);
  });

  it.each([
    ['LockGem members met.', ['LockGem']],
    ['LockGem victims paid.', ['LockGem']],
    ['LockGem Group said so.', ['LockGem']],
    ['The LockGem takedown came.', ['LockGem']],
    ['The disruption of LockGem came.', ['LockGem']],
    ['LockGem is behind the recent breach of a port.', ['LockGem']],
    ['LockGem was also behind an attack.', ['LockGem']],
    ['LockGem visitors paid.', []],
    ['LockGem Victims Paid', []],
    ['The LockGem tea came.', []],
    ['The disruption to LockGem came.', []],
    ['LockGem is behind a firewall.', []],
    ['LockGem is behind the port, where an attack began in May.', []],
    ['Then Murk members met.', []],
    ['Murk victims paid.', []],
    ['Many Murk victims paid.', []],
    ['Murk Group said so.', []],
    ['The Murk takedown came.', []],
    ['The disruption of Murk came.', []],
    ['Murk is behind the recent breach of a port.', []],
  ])('are told of by what only people have: %s', (text, expected) => {
    expect(readGangs(text, SECURITY_WORDS)).toEqual(expected);
  });

  it.each([
    ['Two groups were disrupted (Quartz)', ['Quartz']],
    ['three new gangs—Flint, LockGem and more', ['LockGem']],
    ['The most active gangs of the year are Flint and Quartz.', ['Quartz']],
    ['Gangs that were seen in May, like Quartz, left.', ['Quartz']],
    ['Die Banden, die im Mai kamen: Quartz', ['Quartz']],
    ['The group that was named in May wrote Quartz.', []],
    ['The gang that was named in May is known for Quartz.', []],
    ['Groups that were seen in May with Quartz left.', []],
    ['The gang deployed this (Quartz).', []],
    ['These are the gang’s files from May: Quartz', []],
    ['Their affiliate programs of the last year: Quartz', []],
    ['Two groups left. It was Quartz.', []],
    ['Two groups were disrupted (gneiss mill)', []],
    ['Two groups were disrupted (Murk)', []],
  ])('are settled by people in their sentence: %s', (text, expected) => {
    expect(readGangs(text, SECURITY_WORDS)).toEqual(expected);
  });

  it.each([
    ['that tells of none of them', 'Police spoke of Quartz.', `${SECURITY_WORDS} Murk came.`],
    ['that tells of tools as often', 'Police spoke of Quartz.', `${OF_GANGS} The Onyx loader.`],
    [
      'that means the malware by it',
      'Police spoke of Quartz.',
      `${OF_GANGS} The Abyss gang. Quartz ransomware.`,
    ],
    ['that is about something else', 'Police spoke of Quartz.', `The Murk gang and the Abyss group. ${LONG}`],
    ['of one of them, where software is called so and does nothing', 'They wrote of Onyx.', OF_GANGS],
    ['where they are words', 'Police spoke of Chalk Mill.', OF_GANGS],
    ['where they are written small', 'Police spoke of a gneiss mill.', OF_GANGS],
  ])('need one on a page %s', (_, text, page) => {
    expect(readGangs(text, page)).toEqual([]);
  });

  it.each([
    'Quartz, Murk and Abyss',
    'Murk, Abyss, Quartz',
    'Murk 73, Quartz 60, Abyss 41',
    '1. Murk 2. Abyss 3. Quartz',
    'Murk (73), Quartz (60) and Abyss (41)',
  ])('are no chance in a list of three: %s', (list) => {
    expect(readGangs(`First were ${list}.`, SECURITY_WORDS)).toHaveLength(3);
  });

  it('are none in a pair either, on a page that tells of gangs', () => {
    const pair = 'Victims went over to Abyss/Quartz.';
    expect(readGangs(pair, OF_GANGS)).toEqual(['Abyss', 'Quartz']);
    expect(readGangs(pair, `${OF_GANGS} The Onyx loader.`)).toEqual([]);
    expect(readGangs(pair, SECURITY_WORDS)).toEqual([]);
    expect(
      readGangs('They wrote of Abyss/Murk.', `${SECURITY_WORDS} The LockGem gang, the Gneiss group.`),
    ).toEqual([]);
  });

  it('are none either where all are words, on a page that tells of gangs', () => {
    const known = knowing({
      gangs: [['Murk'], ['Abyss'], ['Chalk'], ['Quartz'], ['Gneiss']],
      words: ['murk', 'abyss', 'chalk'],
    });
    const found = (text: string, gangs: string) =>
      (findMentions([`${SECURITY_WORDS} ${gangs}`, text], known)[1] ?? []).length;
    const two = 'The Quartz gang and the Gneiss group came.';
    expect(found('First were Murk, Abyss and Chalk.', two)).toBe(3);
    expect(found('First were Murk, Abyss and Chalk.', 'The Quartz gang came.')).toBe(0);
    expect(found('First were Murk and Abyss.', two)).toBe(0);
  });

  it.each([
    ['it is of two', 'Quartz and Murk', SECURITY_WORDS],
    ['none is spelled like no word', 'Murk, Abyss and Murk', SECURITY_WORDS],
    ['it is of tools', 'strains such as Quartz, Murk and Abyss', SECURITY_WORDS],
    ['the page is about something else', 'Quartz, Murk and Abyss', LONG],
  ])('may be chance in a list where %s', (_, list, page) => {
    expect(readGangs(`First were ${list}.`, page)).toEqual([]);
  });
});

it('judges a block whose text is told when it is asked, as those of a page are', () => {
  const names = NAMES();
  const { text, scan, verdicts } = readBlock('Snake, Turla Snake came.', names);
  const block = new (class {
    readonly scan = scan;
    readonly verdicts = verdicts;
    get text() {
      return text;
    }
  })();
  const page = noEvidence();
  gatherEvidence(block, names, page);
  settleEvidence(page);
  expect(page.subject).toBe('says-nothing');
  expect(judgeBlock(block, names, page).map(({ evidence }) => evidence)).toEqual(Array(3).fill('neighbour'));
});

describe('names in Korean letters and katakana', () => {
  const names = knownTo({ actors: [['라자루스'], ['コニ']] });
  it.each([
    ['라자루스가 악성코드를 유포했다.', ['라자루스']],
    ['라자루스 그룹.', ['라자루스']],
    ['신라자루스 악성코드.', []],
    ['라자루스카 악성코드.', []],
    ['コニがマルウェアを使った。', ['コニ']],
    ['マルウェアはコニ。', ['コニ']],
    ['コニカのマルウェア。', []],
    ['カコニのマルウェア。', []],
  ])('are none within a longer word: %s', (text, expected) => {
    expect(marked(text, names(), SECURITY_WORDS)).toEqual(expected);
  });
});
