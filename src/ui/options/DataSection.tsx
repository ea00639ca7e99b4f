import { useRef } from 'preact/hooks';
import type { DatasetInfo } from '@/contract/messages';
import type { SourceId } from '@/core/model/source-record';
import { allSources, type OwnSource } from '@/core/sources/own-source';
import type { LogEntry, RefreshState } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import { isOn } from '@/stored/source-choice';
import { failureIn } from '../words/failure';
import { formatAge, formatMoment } from '../words/format-time';
import { say, sayWith } from '../words/say';
import { LastChange } from './LastChange';
import { OwnSources } from './own/OwnSources';
import type { OwnSourceChanges } from './own/own-source-changes';
import { describeEnd, describeRunning } from './refresh-words';
import { Section } from './Section';
import { SourceList, type SourceListProps } from './SourceList';
import { Tick } from './Tick';

export interface DataSectionProps extends Omit<SourceListProps, 'onRefresh'> {
  readonly info: DatasetInfo | null;
  /** Without ids, every source that is on. */
  readonly onRefresh: (ids?: readonly SourceId[]) => void;
  readonly onCancel: () => void;
  readonly log: readonly LogEntry[];
  readonly onUndo: () => Promise<void>;
  readonly onDaily: (daily: boolean) => void;
  readonly onBadge: (shown: boolean) => void;
  readonly own: readonly OwnSource[];
  readonly ownChanges: OwnSourceChanges;
  readonly onOwnSwitch: (source: OwnSource, on: boolean) => void;
}

/** The dataset: what answers now, the sources, refreshing them and what that did. */
export function DataSection(props: DataSectionProps) {
  const { info, settings, refresh, now, onRefresh } = props;
  return (
    <Section id="data" title={say('data.title')}>
      <DatasetState info={info} now={now} />
      <RefreshControl refresh={refresh} onRefresh={() => onRefresh()} onCancel={props.onCancel} />
      <Tick
        label={refreshLabel(settings)}
        hint={dailyHint(settings, props.own, refresh.nextDue, now)}
        checked={settings.dailyRefresh}
        locked={settings.policy?.refreshHours !== undefined}
        onChange={props.onDaily}
      />
      <Tick
        label={say('data.badge')}
        hint={say('data.badgeHint')}
        checked={settings.newsBadge ?? true}
        onChange={props.onBadge}
      />
      <LastChange
        change={refresh.lastChange}
        log={props.log}
        own={props.own}
        busy={refresh.running !== null}
        now={now}
        onUndo={props.onUndo}
      />
      <SourceList {...props} />
      <OwnSources
        own={props.own}
        changes={props.ownChanges}
        settings={settings}
        refresh={refresh}
        now={now}
        onSwitch={props.onOwnSwitch}
        onRefresh={onRefresh}
        onDecide={props.onDecide}
      />
    </Section>
  );
}

function refreshLabel({ refreshHours = 24 }: Settings): string {
  return refreshHours === 24 ? say('data.everyDay') : say('data.everyHours', { count: refreshHours });
}

function dailyHint(
  settings: Settings,
  own: readonly OwnSource[],
  nextDue: string | undefined,
  now: number,
): string {
  if (!settings.dailyRefresh) return say('data.dailyOff');
  if (!allSources(own).some((source) => source.transport !== 'file' && isOn(source, settings)))
    return say('data.dailyNone');
  if (nextDue === undefined) return say('data.dailyTicked');
  return say('data.dailyNext', { when: formatMoment(nextDue, now) });
}

interface DatasetStateProps {
  /** Null until the background has answered. */
  readonly info: DatasetInfo | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Which data answers now, and what is wrong with the storage if anything is. */
function DatasetState({ info, now }: DatasetStateProps) {
  if (info === null) return <p class="state muted">{say('data.reading')}</p>;
  return (
    <>
      <p class="state">
        {sayWith(info.origin === 'bundled' ? 'data.bundledState' : 'data.refreshedState', {
          date: formatAge(info.takenAt, now),
          actors: <b>{say('common.actors', { count: info.actors })}</b>,
          names: <b>{say('common.names', { count: info.names })}</b>,
        })}
      </p>
      {info.storageProblem !== undefined && (
        <div class="warning" role="alert">
          <p>
            <b>{say('data.notKept')}</b> {failureIn(info.storageProblem)}
          </p>
          <p>{say('data.notKeptMeans')}</p>
        </div>
      )}
      {info.namesProblem !== undefined && (
        <div class="warning" role="alert">
          <p>
            <b>{say('data.earlierNames')}</b> {failureIn(info.namesProblem)}
          </p>
          <p>{say('data.earlierNamesMean')}</p>
        </div>
      )}
    </>
  );
}

interface RefreshControlProps {
  readonly refresh: RefreshState;
  readonly onRefresh: () => void;
  readonly onCancel: () => void;
}

/** Starts and cancels a refresh of all ticked sources, and says how it goes. */
function RefreshControl({ refresh, onRefresh, onCancel }: RefreshControlProps) {
  const button = useRef<HTMLButtonElement>(null);
  const busy = refresh.running !== null;
  const words = useRefreshWords(refresh);
  const cancel = () => {
    button.current?.focus(); // The one that was pressed goes away.
    onCancel();
  };
  return (
    <div class="refresh">
      <button
        type="button"
        class="button button-main"
        ref={button}
        aria-disabled={busy}
        onClick={() => busy || onRefresh()}
      >
        {say('data.refreshAll')}
      </button>
      {busy && (
        <button type="button" class="button" onClick={cancel}>
          {say('common.cancel')}
        </button>
      )}
      <p class="refresh-words" role="status">
        {words}
      </p>
    </div>
  );
}

/** How the refresh goes or, where one ended while the page was open, how it ended. */
function useRefreshWords(refresh: RefreshState): string {
  const asked = useRef<readonly SourceId[] | undefined>(undefined);
  if (refresh.running !== null) {
    asked.current = Object.keys(refresh.running.sources);
    return describeRunning(refresh.running);
  }
  return asked.current === undefined ? '' : describeEnd(asked.current, refresh);
}
