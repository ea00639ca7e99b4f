import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { OtherNamed } from '@/contract/other-messages';
import { kindWords, NUMBER_WORDS } from '../components/OtherCard';
import { joined } from '../words/joined';
import { say } from '../words/say';
import type { ActorOnPage } from './group-by-actor';
import type { NameOnPage } from './merge-frames';

/** Malware, a tool or a number that the page names: a row as of an actor whom nobody knows. */
export interface OtherOnPage extends ActorOnPage {
  /** What it is and who uses it; empty until it was looked up. */
  readonly more: string;
}

/** Actors that a row names of those who use it. */
const USERS = 3;

/**
 * What the page names beside actors, most often first, and what is known of it.
 *
 * @param version a new value asks again, and leaves what is shown standing meanwhile
 */
export function useOthers(names: readonly NameOnPage[], version: number): readonly OtherOnPage[] {
  const [answers, setAnswers] = useState<ReadonlyMap<string, OtherNamed>>(new Map());
  const asked = names.map(({ key }) => key).join('\n');
  useEffect(() => {
    if (asked === '') return;
    let wanted = true;
    const known = names.flatMap(({ key, text, kind }) => (kind === undefined ? [] : [{ key, text, kind }]));
    void send('others.named', { names: known.map(({ text, kind }) => ({ text, kind })) }).then((answer) => {
      // Without an answer the rows still lead to their places.
      if (!wanted || !answer.ok) return;
      const { value } = answer;
      setAnswers(
        new Map(
          known.flatMap(({ key }, at) => {
            const found = value[at];
            return found === undefined ? [] : [[key, found] as const];
          }),
        ),
      );
    });
    return () => {
      wanted = false;
    };
    // `asked` stands for the names.
  }, [asked, version]);
  return names
    .map((name) => ({
      key: name.key,
      actors: [],
      names: [name],
      places: name.places,
      more: moreOf(answers.get(name.key)),
    }))
    .sort((a, b) => b.places.length - a.places.length);
}

function moreOf(named: OtherNamed | undefined): string {
  if (named === undefined) return '';
  const { software, number } = named;
  const [first] = software;
  const users = joined((number?.actors ?? first?.usedBy ?? []).slice(0, USERS).map(({ name }) => name));
  const about =
    number === undefined
      ? [kindWords(first?.kinds ?? [])]
      : [say(NUMBER_WORDS[number.kind]), number.name ?? ''];
  const by = users === '' || number?.kind === 'group' ? users : `${say('others.usedBy')} ${users}`;
  return [...about, by].filter((part) => part !== '').join(' · ');
}
