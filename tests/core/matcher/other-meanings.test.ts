import { describe, expect, it } from 'vitest';
import { knownTo, marked } from './read-text';

/** Names that mean other things as well: animals, weather, titles, terms, brands. The first of each is the actor's own. */
const NAMES = knownTo({
  actors: [
    ['Sea Otter'],
    ['Ice Storm'],
    ['Hollow Night', 'The Lantern'],
    ['FireFly'],
    ['GoldenOtter'],
    ['UNC1234', 'BlindSpot'],
    ['UNC1235', 'Acura'],
    ['Inkling'],
    ['VELVET BEAR', 'Velvet Typhoon'],
    ['Gamzaki'],
    ['Zuvelo', 'Zuvelo Crew', 'Mirtu'],
    ['Ondaba'],
    ['Cedarworm'],
    ['Marlbug'],
    ['REEDFISH'],
    // Nobody's more than the other's.
    ['Pelkin', 'Tarsk'],
    ['Rudvik', 'Tarsk'],
  ],
  wellKnown: [['Loamworm']],
  words:
    'sea otter ice storm hollow night the lantern firefly blindspot acura inkling velvet bear typhoon iceberg'.split(
      ' ',
    ),
});

const SECURITY = 'Malware and phishing: hackers left a backdoor.';
const TOUCHING = 'Malware.';
const ELSEWHERE = 'The council met on Tuesday to plan a library by the river. '.repeat(20);

const marks = (text: string, page = '') => marked(text, NAMES(), page);

describe('a name of words alone', () => {
  it.each([
    'A Sea Otter was freed.',
    'An Ice Storm is near.',
    'A Golden Otter was freed.',
    'Une Golden-Otter a été vue.',
    'Hollow Night is on sale. See The Lantern.',
    'The FireFly joystick was sold.',
    'A Cedarworm ate the nuts, a Marlbug the lawn, a Reedfish the ferns.',
  ])('is none on a short page that says nothing of security, nor on one about something else: %s', (text) => {
    expect(marks(text)).toEqual([]);
    expect(marks(text, ELSEWHERE)).toEqual([]);
    expect(marks(`${text} ${text}`)).toEqual([]);
  });

  it.each([
    ['Then Sea Otter came.', TOUCHING, 'Sea Otter'],
    ['Then Golden Otter came.', TOUCHING, 'Golden Otter'],
    ['The Golden Otter hackers came.', '', 'Golden Otter'],
    ['Then GoldenOtter came.', '', 'GoldenOtter'],
    ['The Sea Otter hackers came.', TOUCHING, 'Sea Otter'],
    ['The Sea Otter hacking group came.', '', 'Sea Otter'],
    ['Then FireFly came.', TOUCHING, 'FireFly'],
    ['Then Cedarworm came.', TOUCHING, 'Cedarworm'],
    ['The Cedarworm hackers came.', '', 'Cedarworm'],
    ['Then Reedfish came.', TOUCHING, 'Reedfish'],
    ['Then Loamworm came.', '', 'Loamworm'],
    ['The FireFly group came.', '', 'FireFly'],
    ['Then Ice Storm came.', 'And UNC1234 did.', 'Ice Storm'],
    ['UNC1234, Ice Storm came.', '', 'Ice Storm'],
    ['Then Velvet Bear came.', '', 'Velvet Bear'],
    ['Then Velvet Typhoon came.', '', 'Velvet Typhoon'],
    ['Then Gamzaki came.', '', 'Gamzaki'],
  ])(
    'is one where a page says a word of security, a cue stands beside it, or a vendor alone names so: %s',
    (text, page, name) => {
      expect(marks(text, page)).toContain(name);
    },
  );

  it('is none in a list of its like', () => {
    expect(marks('See Sea Otter, Ice Storm, Hollow Night.')).toEqual([]);
  });
});

describe('a word that a source joins or capitalises', () => {
  it.each([
    ['A Firefly shone.', '', false],
    ['A Firefly shone.', SECURITY, false],
    ['The Firefly group came.', SECURITY, true],
    ['Then FireFly came.', SECURITY, true],
    ['A Firefly shone. Then FireFly came.', SECURITY, true],
    // A name that one source lists for an actor with another name of its own.
    ['The BlindSpot weakness leaks data.', SECURITY, false],
    ['The BlindSpot group came.', SECURITY, true],
    ['The owners of an Acura came.', SECURITY, false],
    ['The Acura gang came.', SECURITY, true],
    // An actor's own name.
    ['Then Inkling came.', SECURITY, false],
    ['Then Inkling came.', `${SECURITY} UNC1234.`, true],
    ['Is Inkling safe from malware and phishing?', `${SECURITY} A trojan.`, false],
    ['The Inkling flaw leaks data.', SECURITY, false],
    ['Two Inkling vulnerabilities were found.', SECURITY, false],
  ])('needs a word beside it that says so: %s %s', (text, page, isMarked) => {
    expect(marks(text, page).length > 0).toBe(isMarked);
  });
});

describe('a single word that no dictionary has', () => {
  /** Sixty words and no word of security. */
  const TOYS = 'A shop sells toys for the young and the old on two floors by a quiet street. '.repeat(4);
  const once = 'Then Zuvelo came.';
  const twice = `${once} Zuvelo went.`;
  const often = `${twice} Nobody saw Zuvelo.`;

  it.each([
    ['alone in a few words', once, ''],
    ['again in a few words', often, ''],
    ['on a page that touches on security', once, TOYS + TOUCHING],
    ['there a second time', twice, TOYS + TOUCHING],
    ['on a page about security', twice, TOYS + SECURITY],
    ['with a cue', 'The Zuvelo hackers came.', TOYS],
    ['again after a cue', often, `${TOYS} The Zuvelo hackers came.`],
    ['beside its longer name', often, `${TOYS} Zuvelo Crew came.`],
    ['beside the cue of another', often, `${TOYS} The Ondaba hackers came.`],
    ['beside a code', often, `${TOYS} UNC1234 came.`],
    ['beside another name of the actor', 'Then Zuvelo Mirtu came.', TOYS],
    ['of two actors', 'Then Tarsk came.', TOYS + TOUCHING],
  ])('is the actor %s', (_, text, page) => {
    expect(marks(text, page)).not.toEqual([]);
  });

  it.each([
    ['where nothing is said of security', once, TOYS],
    ['where nothing is said of security, often', often, TOYS],
    ['written on and on where security is touched on', often, TOYS + TOUCHING],
    ['written on and on where security is spoken of', often, TOYS + SECURITY],
    ['in a list of its like', 'See Zuvelo, Ondaba and Pelkin.', TOYS],
    ['in a heading and after it', 'Zuvelo\n\nZuvelo is from a far country.', TOYS],
    ['beside a name of words', `${once} A Sea Otter was freed.`, TOYS],
    ['beside a tool of the name', often, `${TOYS} The Zuvelo trojan. Malware.`],
    ['of two actors', 'Then Tarsk came.', TOYS],
    ['on a page about something else', once, ELSEWHERE],
  ])('is none %s', (_, text, page) => {
    expect(marks(text, page)).toEqual([]);
  });
});
