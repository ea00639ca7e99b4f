import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { profileAddress } from '@/contract/profile-address';
import type { ActorId } from '@/core/model/actor';
import { allSources, type OwnSource } from '@/core/sources/own-source';
import type { DatasetChange, LogEntry } from '@/stored/refresh-state';
import { fieldWord } from '../words/field-word';
import { formatMoment } from '../words/format-time';
import { joined as joinedNames, joinedWith } from '../words/joined';
import { say, sayWith } from '../words/say';

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
      <h3 class="group-title">{say('data.lastChange')}</h3>
      {change === null ? (
        <p class="muted">{say(log.length === 0 ? 'data.neverRefreshed' : 'data.noneChanged')}</p>
      ) : (
        <ChangeLists key={change.at} change={change} now={now} />
      )}
      {undoable && <Undo entry={undoable} busy={busy} now={now} onUndo={onUndo} />}
      {before.length > 0 && (
        <details class="fold log">
          <summary>{say(change === null ? 'data.logged' : 'data.earlier', { count: before.length })}</summary>
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
        {say(working ? 'data.takingBack' : 'data.takeBack')}
      </button>{' '}
      <span class="muted">{say('data.keptBefore', { when: formatMoment(entry.at, now) })}</span>
    </p>
  );
}

const KINDS = {
  refresh: 'data.loggedRefresh',
  accepted: 'data.loggedAccepted',
  undone: 'data.loggedUndone',
} as const satisfies Record<LogEntry['kind'], string>;

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
    titles === '' ? say('data.nothingNew') : titles,
    failed.length > 0 ? say('data.sourcesFailed', { sources: titlesOf(failed, own) }) : '',
  ].filter((fact) => fact !== '');
  return (
    <>
      <p>
        {say(KINDS[kind], { when: formatMoment(at, now) })} <span class="muted">{inOne(facts)}</span>
      </p>
      {brought.length > 0 && <Lists change={entry} folded />}
    </>
  );
}

/** Those that are gone for good are left out. */
function titlesOf(ids: readonly string[], own: readonly OwnSource[]): string {
  const sources = allSources(own);
  return joinedNames(ids.flatMap((id) => sources.find((source) => source.id === id)?.title ?? []));
}

function ChangeLists({ change, now }: { readonly change: DatasetChange; readonly now: number }) {
  const { addedCount, changedCount, removedCount, renamed, joined, parted } = change;
  const moved = [renamed, joined, parted].some((list) => list !== undefined);
  const isSame = addedCount + changedCount + removedCount === 0 && !moved;
  const when = formatMoment(change.at, now);
  if (isSame) return <p>{say('data.noChange', { when })}</p>;
  return (
    <>
      <p class="muted">{say('data.refreshedWhen', { when })}</p>
      <Lists change={change} />
    </>
  );
}

function Lists({ change, folded = false }: { readonly change: DatasetChange; readonly folded?: boolean }) {
  const { added, changed, removed, addedCount, changedCount, removedCount, renamed, joined, parted } = change;
  return (
    <>
      <ChangeList title={say('data.actorsAdded', { count: addedCount })} count={addedCount} folded={folded}>
        {added.map(({ id, name }) => (
          <li key={id}>
            <ProfileLink id={id} name={name} />
          </li>
        ))}
      </ChangeList>
      {renamed && (
        <ChangeList
          title={say('data.actorsRenamed', { count: renamed.count })}
          count={renamed.count}
          folded={folded}
        >
          {renamed.list.map(({ id, name, was }) => (
            <li key={id}>
              <ProfileLink id={id} name={name} />{' '}
              <span class="muted">{sayWith('data.was', { name: <bdi>{was}</bdi> })}</span>
            </li>
          ))}
        </ChangeList>
      )}
      {joined && (
        <ChangeList
          title={say('data.actorsJoined', { count: joined.count })}
          count={joined.count}
          folded={folded}
        >
          {joined.list.map(({ id, name, others }) => (
            <li key={id}>
              <ProfileLink id={id} name={name} />{' '}
              <span class="muted">{say('data.isAlso', { names: joinedNames(others) })}</span>
            </li>
          ))}
        </ChangeList>
      )}
      {parted && (
        <ChangeList
          title={say('data.actorsParted', { count: parted.count })}
          count={parted.count}
          folded={folded}
        >
          {parted.list.map(({ id, name, others }) => (
            <li key={id}>
              <ProfileLink id={id} name={name} />{' '}
              <span class="muted">
                {sayWith('data.isAnother', {
                  names: joinedWith(others.map((other) => <ProfileLink {...other} key={other.id} />)),
                })}
              </span>
            </li>
          ))}
        </ChangeList>
      )}
      <ChangeList
        title={say('data.actorsChanged', { count: changedCount })}
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
        title={say('data.actorsRemoved', { count: removedCount })}
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
      {more > 0 && <p class="muted changes-more">{say('common.more', { count: more })}</p>}
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
  const facts = [
    namesAdded.length > 0 ? say('data.nowAlso', { names: joinedNames(namesAdded) }) : '',
    namesRemoved.length > 0 ? say('data.noLonger', { names: joinedNames(namesRemoved) }) : '',
    fields.length > 0 ? say('data.fieldsChanged', { fields: joinedNames(fields.map(fieldWord)) }) : '',
  ];
  return inOne(facts.filter((fact) => fact !== ''));
}

function inOne(facts: readonly string[]): string {
  return facts.length === 0 ? '' : facts.reduce((all, item) => say('data.facts', { all, item }));
}
