import type { ComponentChildren } from 'preact';
import type { ActorRef, Correction, NoteActor } from '@/core/model/correction';

interface CorrectionSentenceProps {
  readonly correction: Correction;
  /** How an actor is named: as a link, or plain. */
  readonly draw: (actor: ActorRef) => ComponentChildren;
}

/** What a correction says. */
export function CorrectionSentence({ correction, draw }: CorrectionSentenceProps) {
  switch (correction.kind) {
    case 'hide-alias':
      return (
        <>
          <Name text={correction.name} /> is not a name of {draw(correction.actor)}
        </>
      );
    case 'add-alias':
      return (
        <>
          <Name text={correction.name} /> is a name of {draw(correction.actor)}
          {correction.usedBy !== undefined && <>, used by {correction.usedBy}</>}
        </>
      );
    case 'join-actors':
      return (
        <>
          {draw(correction.first)} and {draw(correction.second)} are one actor
        </>
      );
    case 'split-record':
      return (
        <>
          The record <Name text={correction.name} /> is not of {draw(correction.actor)}
        </>
      );
    case 'note-actor':
      return (
        <>
          Note on {draw(correction.actor)}: <span class="correction-note">{noteWords(correction)}</span>
        </>
      );
    case 'associate':
      return correction.with.kind === 'actor' ? (
        <>
          {draw(correction.actor)} is associated with {draw(correction.with.actor)}
        </>
      ) : (
        <>
          {draw(correction.actor)} uses the {correction.with.kind} <Name text={correction.with.name} />
        </>
      );
  }
}

function noteWords({ text, tags = [] }: NoteActor): string {
  return [text, tags.map((tag) => `#${tag}`).join(' ')].filter((part) => part !== '').join('\n');
}

function Name({ text }: { readonly text: string }) {
  return (
    <b class="correction-name">
      <bdi>{text}</bdi>
    </b>
  );
}

/** The same in plain text: what a control is about. */
export function sentenceText(correction: Correction): string {
  switch (correction.kind) {
    case 'hide-alias':
      return `${correction.name} is not a name of ${correction.actor.name}`;
    case 'add-alias':
      return `${correction.name} is a name of ${correction.actor.name}`;
    case 'join-actors':
      return `${correction.first.name} and ${correction.second.name} are one actor`;
    case 'split-record':
      return `The record ${correction.name} is not of ${correction.actor.name}`;
    case 'note-actor':
      return `Note on ${correction.actor.name}`;
    case 'associate':
      return correction.with.kind === 'actor'
        ? `${correction.actor.name} is associated with ${correction.with.actor.name}`
        : `${correction.actor.name} uses the ${correction.with.kind} ${correction.with.name}`;
  }
}
