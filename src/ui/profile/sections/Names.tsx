import { Fragment } from 'preact';
import type { ActorName } from '@/core/model/actor';
import { groupNames } from '@/core/profile/group-names';
import type { SharedName } from '@/core/profile/shared-names';
import { sourceLabels } from '@/core/profile/source-label';
import { ActorLink } from '../ActorLink';
import { Entry, Row } from '../Row';
import { Section } from '../Section';

interface NamesProps {
  readonly names: readonly ActorName[];
  readonly shared: readonly SharedName[];
}

/** Every name by who uses it, with the sources that list it. */
export function Names({ names, shared }: NamesProps) {
  const groups = groupNames(names);
  return (
    <Section id="names" count={names.length} column="listed by">
      <dl class="rows">
        {groups.map((group) => (
          <Row key={group.usedBy} label={group.usedBy ?? <span class="muted">User not stated</span>}>
            {group.names.map((name) => (
              <Entry key={name.text} sources={name.sources}>
                <bdi>{name.text}</bdi>
                <NameNotes name={name} shared={shared.find(({ text }) => text === name.text)} />
              </Entry>
            ))}
          </Row>
        ))}
      </dl>
    </Section>
  );
}

interface NameNotesProps {
  readonly name: ActorName;
  readonly shared: SharedName | undefined;
}

/** What a reader must know of a name where it stands. */
function NameNotes({ name, shared }: NameNotesProps) {
  return (
    <>
      {name.primaryIn.length > 0 && (
        <span class="entry-note">primary name in {sourceLabels(name.primaryIn)}</span>
      )}
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
