import type { ComponentChildren } from 'preact';
import { profileAddress } from '@/contract/profile-address';
import type { ActorId } from '@/core/model/actor';
import type { DatasetChange } from '@/stored/refresh-state';
import { formatCount } from '../words/format-amount';
import { formatMoment } from '../words/format-time';

interface LastChangeProps {
  readonly change: DatasetChange | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Lists this short are read at a glance and need no opening. */
const OPEN_UP_TO = 10;

/** What the last refresh did to the dataset. */
export function LastChange({ change, now }: LastChangeProps) {
  return (
    <div class="group">
      <h3 class="group-title">What the last refresh changed</h3>
      {change === null ? (
        <p class="muted">Nothing has been refreshed yet.</p>
      ) : (
        <ChangeLists key={change.at} change={change} now={now} />
      )}
    </div>
  );
}

function ChangeLists({ change, now }: { readonly change: DatasetChange; readonly now: number }) {
  const { added, changed, removed, addedCount, changedCount, removedCount } = change;
  const isSame = addedCount + changedCount + removedCount === 0;
  const when = formatMoment(change.at, now);
  if (isSame) return <p>Nothing: {when} the sources held what Byname had already.</p>;
  return (
    <>
      <p class="muted">Refreshed {when}.</p>
      <ChangeList title={`${formatCount(addedCount, 'actor')} added`} count={addedCount}>
        {added.map(({ id, name }) => (
          <li key={id}>
            <ProfileLink id={id} name={name} />
          </li>
        ))}
      </ChangeList>
      <ChangeList title={`${formatCount(changedCount, 'actor')} changed`} count={changedCount}>
        {changed.map((actor) => (
          <li key={actor.id}>
            <ProfileLink id={actor.id} name={actor.name} />{' '}
            <span class="muted">{describeDifference(actor)}</span>
          </li>
        ))}
      </ChangeList>
      <ChangeList title={`${formatCount(removedCount, 'actor')} removed`} count={removedCount}>
        {removed.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ChangeList>
    </>
  );
}

interface ChangeListProps {
  readonly title: string;
  /** All there are; the list itself is capped. */
  readonly count: number;
  readonly children: readonly ComponentChildren[];
}

function ChangeList({ title, count, children }: ChangeListProps) {
  if (count === 0) return <p class="no-change">{title}</p>;
  const isLong = count > OPEN_UP_TO;
  const more = count - children.length;
  return (
    <details class="fold change" open={!isLong}>
      <summary>{title}</summary>
      <ul class={isLong ? 'changes changes-long' : 'changes'}>{children}</ul>
      {more > 0 && <p class="muted changes-more">and {more.toLocaleString('en')} more</p>}
    </details>
  );
}

function ProfileLink({ id, name }: { readonly id: ActorId; readonly name: string }) {
  return (
    <a class="link" href={profileAddress(id)}>
      <bdi>{name}</bdi>
    </a>
  );
}

function describeDifference({ namesAdded, namesRemoved, fields }: DatasetChange['changed'][number]): string {
  return [
    namesAdded.length > 0 ? `now also ${namesAdded.join(', ')}` : '',
    namesRemoved.length > 0 ? `no longer ${namesRemoved.join(', ')}` : '',
    fields.length > 0 ? `${fields.join(', ')} changed` : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
