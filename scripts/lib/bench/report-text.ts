import { createRandom, type Random } from './random';
import { NAMED_SENTENCES, PLAIN_SENTENCES, SLOTS } from './vocabulary';

/** Every paragraph has a name in every so many sentences, as a report about an actor does. */
const SENTENCES_PER_NAME = 6;
const SENTENCES_PER_PARAGRAPH = 8;

/**
 * Report-like prose in paragraphs, about 100 words to a name.
 *
 * @param chars UTF-16 units in all; the last paragraph may go beyond
 * @param names drawn from at random
 */
export function writeReport(chars: number, names: readonly [string, ...string[]], seed = 7): string[] {
  const random = createRandom(seed);
  const paragraphs: string[] = [];
  for (let length = 0; length < chars; ) {
    const paragraph = Array.from({ length: SENTENCES_PER_PARAGRAPH }, () => sentence(random, names)).join(
      ' ',
    );
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs;
}

function sentence(random: Random, names: readonly [string, ...string[]]): string {
  const template = random.pick(random.below(SENTENCES_PER_NAME) === 0 ? NAMED_SENTENCES : PLAIN_SENTENCES);
  return fill(template, random, () => random.pick(names));
}

/** A sentence of its own with or without a name, for pages whose number of names is to be exact. */
export function writeSentence(random: Random, name: string | null): string {
  const template = random.pick(name === null ? PLAIN_SENTENCES : NAMED_SENTENCES);
  return fill(template, random, () => name ?? '');
}

function fill(template: string, random: Random, name: () => string): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const list = SLOTS[slot];
    return list === undefined ? name() : random.pick(list);
  });
}
