import { Fragment } from 'preact';
import type { ActorName } from '@/core/model/actor';
import type { SharedName } from '@/core/profile/shared-names';
import { sourceLabels } from '@/core/profile/source-label';
import { ActorLink } from './ActorLink';

interface NameNotesProps {
  readonly name: ActorName;
  readonly shared: SharedName | undefined;
}

/** What a reader must know of a name where it stands. */
export function NameNotes({ name, shared }: NameNotesProps) {
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
