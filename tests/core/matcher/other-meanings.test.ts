import { describe, expect, it } from 'vitest';
import { knownTo, marked } from './read-text';

/** Names that mean other things as well: animals, weather, titles, terms, brands. The first of each is the actor's own. */
const NAMES = knownTo({
  actors: [
    ['Sea Otter'],
    ['Ice Storm'],
    ['Hollow Night', 'The Lantern'],
    ['FireFly'],
    ['UNC1234', 'BlindSpot'],
    ['UNC1235', 'Acura'],
    ['Inkling'],
    ['VELVET BEAR', 'Velvet Typhoon'],
    ['Gamzaki'],
  ],
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
  it.each(['A Sea Otter was freed.', 'An Ice Storm is near.', 'Hollow Night is on sale. See The Lantern.'])(
    'is none on a short page that says nothing of security, nor on one about something else: %s',
    (text) => {
      expect(marks(text)).toEqual([]);
      expect(marks(text, ELSEWHERE)).toEqual([]);
      expect(marks(`${text} ${text}`)).toEqual([]);
    },
  );

  it.each([
    ['Then Sea Otter came.', TOUCHING, 'Sea Otter'],
    ['The Sea Otter hackers came.', TOUCHING, 'Sea Otter'],
    ['The Sea Otter hacking group came.', '', 'Sea Otter'],
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
