import type { DatasetInfo } from '@/contract/dataset-info';
import type { SourceId } from '@/core/model/source-record';
import { SOURCES } from '@/core/sources/catalogue';
import type { Settings } from '@/stored/settings';
import { DatasetState } from './DatasetState';
import { isOn } from './effective-source';
import { formatMoment } from './format-time';
import { LastChange } from './LastChange';
import { RefreshControl } from './RefreshControl';
import { Section } from './Section';
import { SourceList, type SourceListProps } from './SourceList';
import { Tick } from './Tick';

export interface DataSectionProps extends Omit<SourceListProps, 'onRefresh'> {
  readonly info: DatasetInfo | null;
  /** Without ids, every source that is on. */
  readonly onRefresh: (ids?: readonly SourceId[]) => void;
  readonly onCancel: () => void;
  readonly onDaily: (daily: boolean) => void;
}

/** The dataset: what answers now, the sources, refreshing them and what that did. */
export function DataSection(props: DataSectionProps) {
  const { info, settings, refresh, now, onRefresh } = props;
  return (
    <Section id="data" title="Data">
      <DatasetState info={info} now={now} />
      <RefreshControl refresh={refresh} onRefresh={() => onRefresh()} onCancel={props.onCancel} />
      <Tick
        label="Refresh every day"
        hint={dailyHint(settings, refresh.nextDue, now)}
        checked={settings.dailyRefresh}
        onChange={props.onDaily}
      />
      <LastChange change={refresh.lastChange} now={now} />
      <SourceList {...props} />
    </Section>
  );
}

function dailyHint(settings: Settings, nextDue: string | undefined, now: number): string {
  if (!settings.dailyRefresh) return 'Off: the sources are only asked when you refresh.';
  if (!SOURCES.some((source) => isOn(source, settings))) return 'No source is ticked, so none will be asked.';
  if (nextDue === undefined) return 'Of the ticked sources.';
  return `Next ${formatMoment(nextDue, now)}, or when the browser is next open.`;
}
