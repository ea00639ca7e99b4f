import { Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor, ActorName } from '@/core/model/actor';
import { groupNames } from '@/core/profile/group-names';
import type { SharedName } from '@/core/profile/shared-names';
import { sourceLabels } from '@/core/profile/source-label';
import type { Correcting } from '../../corrections/correcting';
import { ActorLink } from '../ActorLink';
import { Citations } from '../Citations';
import { Credits, Entry, Row } from '../Row';
import { Section } from '../Section';
import { type HidingNames, useHiddenNames } from '../use-hidden-names';

interface NamesProps {
  readonly actor: Actor;
  readonly shared: readonly SharedName[];
  readonly correcting: Correcting;
}

/** Every name by who uses it, with the sources that list it, and what the reader hid. */
export function Names({ actor, shared, correcting }: NamesProps) {
  const hiding = useHiddenNames(actor, correcting);
  const groups = groupNames(hiding.shown);
  return (
    <Section id="names" count={actor.names.length} column="listed by">
      <dl class="rows">
        {groups.map((group) => (
          <Row key={group.usedBy} label={group.usedBy ?? <span class="muted">User not stated</span>}>
            {group.names.map((name) => (
              <Entry key={name.text} sources={name.sources}>
                <NameLine name={name} hiding={hiding} isKept={actor.names.length === 1 || correcting.isOff} />
                <NameNotes name={name} shared={shared.find(({ text }) => text === name.text)} />
              </Entry>
            ))}
          </Row>
        ))}
      </dl>
      {hiding.hiddenBefore.length > 0 && <HiddenNames hiding={hiding} />}
    </Section>
  );
}

interface NameLineProps {
  readonly name: ActorName;
  readonly hiding: HidingNames;
  /** An actor keeps its only name; and all of them where nobody may correct. */
  readonly isKept?: boolean;
}

function NameLine({ name, hiding, isKept = false }: NameLineProps) {
  const isGone = hiding.isGone(name);
  const error = hiding.errorOf(name);
  return (
    <>
      <span class="name-line">
        <bdi class={isGone ? 'name-gone' : undefined}>{name.text}</bdi>
        {(isGone || !isKept) && (
          <button
            type="button"
            class="text-button name-hide"
            aria-disabled={hiding.isBusy(name)}
            aria-label={isGone ? `Show again: ${name.text}` : `Hide: ${name.text}`}
            onClick={() => hiding.toggle(name)}
          >
            {isGone ? 'Undo' : 'Hide'}
          </button>
        )}
      </span>
      {isGone && <span class="entry-note">hidden by you</span>}
      {error !== undefined && (
        <span class="entry-note correction-error" role="alert">
          {error}
        </span>
      )}
    </>
  );
}

function HiddenNames({ hiding }: { readonly hiding: HidingNames }) {
  return (
    <details class="fold">
      <summary>Hidden by you: {hiding.hiddenBefore.length}</summary>
      <dl class="rows">
        {groupNames(hiding.hiddenBefore).map((group) => (
          <Row key={group.usedBy} label={group.usedBy ?? <span class="muted">User not stated</span>}>
            {group.names.map((name) => (
              <Entry key={name.text} sources={name.sources}>
                <NameLine name={name} hiding={hiding} />
              </Entry>
            ))}
          </Row>
        ))}
      </dl>
    </details>
  );
}

interface NameNotesProps {
  readonly name: ActorName;
  readonly shared: SharedName | undefined;
}

/** What a reader must know of a name where it stands. */
function NameNotes({ name, shared }: NameNotesProps) {
  const credits = useContext(Credits);
  return (
    <>
      {name.primaryIn.length > 0 && (
        <span class="entry-note">primary name in {sourceLabels(name.primaryIn, credits)}</span>
      )}
      <Citations citations={name.citations} />
      {shared && (
        <span class="entry-note">
          also a name of{' '}
          {shared.others.map(({ id, name: other }, at) => (
            <Fragment key={id}>
              {at > 0 && ', '}
              <ActorLink id={id} name={other} />
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}
