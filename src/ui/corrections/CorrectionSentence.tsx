import type { ComponentChildren } from 'preact';
import type { ActorRef, Correction, NoteActor } from '@/core/model/correction';
import type { Key } from '../words/messages';
import { say, sayWith } from '../words/say';

interface CorrectionSentenceProps {
  readonly correction: Correction;
  /** How an actor is named: as a link, or plain. */
  readonly draw: (actor: ActorRef) => ComponentChildren;
}

/** What a correction says. */
export function CorrectionSentence({ correction, draw }: CorrectionSentenceProps) {
  return <>{sentence<ComponentChildren>(correction, sayWith, draw, drawName, drawNote)}</>;
}

/** The same in plain text, and of a note only whose it is: what a control is about. */
export function sentenceText(correction: Correction): string {
  return sentence<string>(
    correction,
    say,
    ({ name }) => name,
    (name) => name,
  );
}

/** Says with words, or with elements among them. */
function sentence<Said>(
  correction: Correction,
  tell: (key: Key, ...values: never) => Said,
  actor: (actor: ActorRef) => Said,
  name: (name: string) => Said,
  note?: (correction: NoteActor) => Said,
): Said {
  const put = tell as (key: Key, values: Readonly<Record<string, Said>>) => Said;
  switch (correction.kind) {
    case 'hide-alias':
      return put('corrections.saysHideAlias', {
        name: name(correction.name),
        actor: actor(correction.actor),
      });
    case 'add-alias': {
      const values = { name: name(correction.name), actor: actor(correction.actor) };
      return correction.usedBy === undefined
        ? put('corrections.saysAddAlias', values)
        : put('corrections.saysAddAliasBy', { ...values, vendor: correction.usedBy as Said });
    }
    case 'join-actors':
      return put('corrections.saysJoin', {
        first: actor(correction.first),
        second: actor(correction.second),
      });
    case 'split-record':
      return put('corrections.saysSplit', { name: name(correction.name), actor: actor(correction.actor) });
    case 'note-actor': {
      const values = { actor: actor(correction.actor) };
      return note === undefined
        ? put('corrections.saysNote', values)
        : put('corrections.saysNoteText', { ...values, note: note(correction) });
    }
    case 'associate': {
      const { with: other } = correction;
      const values = { actor: actor(correction.actor) };
      if (other.kind === 'actor')
        return put('corrections.saysAssociate', { ...values, other: actor(other.actor) });
      const key = other.kind === 'tool' ? 'corrections.saysUsesTool' : 'corrections.saysUsesMalware';
      return put(key, { ...values, name: name(other.name) });
    }
  }
}

function drawNote(correction: NoteActor) {
  return <span class="correction-note">{noteWords(correction)}</span>;
}

function noteWords({ text, tags = [] }: NoteActor): string {
  return [text, tags.map((tag) => `#${tag}`).join(' ')].filter((part) => part !== '').join('\n');
}

function drawName(name: string) {
  return (
    <b class="correction-name">
      <bdi>{name}</bdi>
    </b>
  );
}
