import { stepsThrough } from './steps-through';

/** Those that addresses, quotes of a mail and ruled lines are made of tell nothing. */
const SIGNS = /[{}[\]<;|\\$&`^]| = |":|\w\(/g;
/** Signs among what is not white space: prose has about one in a hundred, code one in twenty. */
const MOST_SIGNS = 0.03;

/** So many UTF-16 units tell what a text is, */
const SAMPLE = 2_000;
/** and so many nodes are looked at for them. */
const MOST_NODES = 200;

/** What opens something is its title. */
const IS_TITLE =
  '[aria-expanded],[aria-controls],[popovertarget],[role=tab],[class*=accordion i],:is(h1,h2,h3,h4,h5,h6,dt,[role=heading]) *,:has(h1,h2,h3,h4,h5,h6)';

/** True for a `pre` that holds sentences, as mails and advisories do, not code. */
export function isProse(pre: Element): boolean {
  if (pre.querySelector('code') !== null) return false;
  // Advisories write so what nobody is to open: "evil[.]example".
  const text = sampleOf(pre).replaceAll('[.]', '');
  const units = text.replace(/\s/g, '').length;
  return hasSentence(text) && (text.match(SIGNS)?.length ?? 0) <= MOST_SIGNS * units;
}

/** True for a `button` that holds something to be read: a title, a question or a sentence, not what is done when it is pressed. */
export function isTitle(button: Element): boolean {
  const text = sampleOf(button);
  return button.matches(IS_TITLE) || /[?？؟]/.test(text) || hasSentence(text);
}

/** Five words in a row on one line, or as many letters of a script without capitals, which has spaces or not, as say something. */
function hasSentence(text: string): boolean {
  return /(?:\p{L}[\p{L}\p{M}\p{N}'’,)”"-]* +){4}\p{L}|\p{Lo}{8}/u.test(text);
}

function sampleOf(element: Element): string {
  const texts = stepsThrough(element, NodeFilter.SHOW_TEXT);
  let sample = '';
  for (let met = 0; met < MOST_NODES && sample.length < SAMPLE; met++) {
    sample += (texts.nextNode() as Text | null)?.data.slice(0, SAMPLE) ?? '';
  }
  return sample;
}
