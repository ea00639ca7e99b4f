import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { profileAddress } from '@/contract/profile-address';
import type { ActorId } from '@/core/model/actor';
import { allSources, type OwnSource } from '@/core/sources/own-source';
import type { DatasetChange, LogEntry } from '@/stored/refresh-state';
import { formatCount } from '../words/format-amount';
import { formatMoment } from '../words/format-time';

interface LastChangeProps {
  readonly change: DatasetChange | null;
  /** The last refreshes, the newest first. */
  readonly log: readonly LogEntry[];
  readonly own: readonly OwnSource[];
  /** A refresh runs: nothing is taken back meanwhile. */
  readonly busy: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onUndo: () => Promise<void>;
}

/** Lists this short are read at a glance and need no opening. */
const OPEN_UP_TO = 10;

/** What the last refresh did to the dataset, a way back, and those before it. */
export function LastChange({ change, log, own, busy, now, onUndo }: LastChangeProps) {
  const undoable = log.find((entry) => entry.undoable);
  const before = log.filter(({ at }) => at !== change?.at);
  return (
    <div class="group">
      <h3 class="group-title">What the last refresh changed</h3>
      {change === null ? (
        <p class="muted">Nothing has been refreshed yet.</p>
      ) : (
        <ChangeLists key={change.at} change={change} now={now} />
      )}
      {undoable && <Undo entry={undoable} busy={busy} now={now} onUndo={onUndo} />}
      {before.length > 0 && (
        <details class="fold log">
          <summary>{formatCount(before.length, 'earlier refresh', 'earlier refreshes')}</summary>
          <ol class="log-entries">
            {before.map((entry) => (
              <li key={`${entry.at} ${entry.kind}`}>
                <Logged entry={entry} own={own} now={now} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

interface UndoProps {
  readonly entry: LogEntry;
  readonly busy: boolean;
  readonly now: number;
  readonly onUndo: () => Promise<void>;
}

/** Takes the last refresh back that brought something. */
function Undo({ entry, busy, now, onUndo }: UndoProps) {
  const [working, setWorking] = useState(false);
  const undo = async () => {
    if (busy || working) return;
    setWorking(true);
    await onUndo();
    setWorking(false);
  };
  return (
    <p class="undo">
      <button type="button" class="button" aria-disabled={busy || working} onClick={undo}>
        {working ? 'Taking it back…' : 'Take it back'}
      </button>{' '}
      <span class="muted">The data from before {formatMoment(entry.at, now)} is kept.</span>
    </p>
  );
}

const KINDS: Readonly<Record<LogEntry['kind'], string>> = {
  refresh: 'Refreshed',
  accepted: 'Smaller file taken',
  undone: 'Taken back',
};

function Logged({
  entry,
  own,
  now,
}: {
  readonly entry: LogEntry;
  readonly own: readonly OwnSource[];
  readonly now: number;
}) {
  const { kind, at, brought, failed } = entry;
  const titles = titlesOf(brought, own);
  const facts = [
    titles === '' ? 'nothing new' : titles,
    failed.length > 0 ? `failed: ${titlesOf(failed, own)}` : '',
  ].filter((fact) => fact !== '');
  return (
    <>
      <p>
        {KINDS[kind]} {formatMoment(at, now)} <span class="muted">{facts.join('; ')}</span>
      </p>
      {brought.length > 0 && <Lists change={entry} folded />}
    </>
  );
}

/** Those that are gone for good are left out. */
function titlesOf(ids: readonly string[], own: readonly OwnSource[]): string {
  const sources = allSources(own);
  return ids.flatMap((id) => sources.find((source) => source.id === id)?.title ?? []).join(', ');
}

function ChangeLists({ change, now }: { readonly change: DatasetChange; readonly now: number }) {
  const { addedCount, changedCount, removedCount, renamed, joined, parted } = change;
  const moved = [renamed, joined, parted].some((list) => list !== undefined);
  const isSame = addedCount + changedCount + removedCount === 0 && !moved;
  const when = formatMoment(change.at, now);
  if (isSame) return <p>Nothing: {when} the sources held what Byname had already.</p>;
  return (
    <>
      <p class="muted">Refreshed {when}.</p>
      <Lists change={change} />
    </>
  );
}

function Lists({ change, folded = false }: { readonly change: DatasetChange; readonly folded?: boolean }) {
  const { added, changed, removed, addedCount, changedCount, removedCount, renamed, joined, parted } = change;
  return (
    <>
      <ChangeList title={`${formatCount(addedCount, 'actor')} added`} count={addedCount} folded={folded}>
        {added.map(({ id, name }) => (
          <li key={id}>
            <ProfileLink id={id} name={name} />
          </li>
        ))}
      </ChangeList>
      {renamed && (
        <ChangeList
          title={`${formatCount(renamed.count, 'actor')} renamed`}
          count={renamed.count}
          folded={folded}
        >
          {renamed.list.map(({ id, name, was }) => (
            <li key={id}>
              <ProfileLink id={id} name={name} />{' '}
              <span class="muted">
                was <bdi>{was}</bdi>
              </span>
            </li>
          ))}
        </ChangeList>
      )}
      {joined && (
        <ChangeList
          title={`${formatCount(joined.count, 'actor')} joined`}
          count={joined.count}
          folded={folded}
        >
          {joined.list.map(({ id, name, others }) => (
            <li key={id}>
              <ProfileLink id={id} name={name} /> <span class="muted">is also {others.join(', ')}</span>
            </li>
          ))}
        </ChangeList>
      )}
      {parted && (
        <ChangeList
          title={`${formatCount(parted.count, 'actor')} parted`}
          count={parted.count}
          folded={folded}
        >
          {parted.list.map(({ id, name, others }) => (
            <li key={id}>
              <ProfileLink id={id} name={name} /> <span class="muted">is another than </span>
              {others.map((other, position) => (
                <Fragment key={other.id}>
                  {position > 0 && ', '}
                  <ProfileLink id={other.id} name={other.name} />
                </Fragment>
              ))}
            </li>
          ))}
        </ChangeList>
      )}
      <ChangeList
        title={`${formatCount(changedCount, 'actor')} changed`}
        count={changedCount}
        folded={folded}
      >
        {changed.map((actor) => (
          <li key={actor.id}>
            <ProfileLink id={actor.id} name={actor.name} />{' '}
            <span class="muted">{describeDifference(actor)}</span>
          </li>
        ))}
      </ChangeList>
      <ChangeList
        title={`${formatCount(removedCount, 'actor')} removed`}
        count={removedCount}
        folded={folded}
      >
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
  /** Closed, whatever its length, and left out where it is empty. */
  readonly folded: boolean;
  readonly children: readonly ComponentChildren[];
}

function ChangeList({ title, count, folded, children }: ChangeListProps) {
  if (count === 0) return folded ? null : <p class="no-change">{title}</p>;
  const isLong = count > OPEN_UP_TO;
  const more = count - children.length;
  return (
    <details class="fold change" open={!isLong && !folded}>
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
