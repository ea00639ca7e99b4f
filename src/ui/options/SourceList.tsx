import type { SourceId } from '@/core/model/source-record';
import { SOURCES, type SourceDefinition } from '@/core/sources/catalogue';
import type { RefreshState } from '@/stored/refresh-state';
import type { Settings } from '@/stored/settings';
import { addressOf, isOn } from '@/stored/source-choice';
import { say } from '../words/say';
import type { AddressSaved } from './AddressForm';
import type { BundledParts } from './bundled-sources';
import { SourceRow } from './SourceRow';

export interface SourceListProps {
  readonly settings: Settings;
  readonly refresh: RefreshState;
  readonly bundled: BundledParts;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onSwitch: (source: SourceDefinition, on: boolean) => void;
  readonly onRefresh: (ids: readonly SourceId[]) => void;
  readonly onDecide: (id: SourceId, accept: boolean) => void;
  readonly onAddress: (source: SourceDefinition, address: string | undefined) => Promise<AddressSaved>;
}

const GROUPS = [
  {
    title: 'data.groupActors',
    about: 'data.groupActorsAbout',
    sources: SOURCES.filter((source) => !givesSoftware(source)),
  },
  {
    title: 'data.groupSoftware',
    about: 'data.groupSoftwareAbout',
    sources: SOURCES.filter(givesSoftware),
  },
] as const;

function givesSoftware({ gives }: SourceDefinition): boolean {
  return gives === 'malware' || gives === 'tools';
}

/** Every source of the catalogue. */
export function SourceList(props: SourceListProps) {
  const { settings, refresh, bundled, now } = props;
  return (
    <>
      {GROUPS.map(({ title, about, sources }) => (
        <div class="group" key={title}>
          <h3 class="group-title">{say(title)}</h3>
          <p class="muted">{say(about)}</p>
          <ul class="sources">
            {sources.map((source) => (
              <SourceRow
                key={source.id}
                source={source}
                on={isOn(source, settings)}
                forced={settings.policy?.sources?.[source.id]}
                address={addressOf(source, settings)}
                status={refresh.sources[source.id]}
                bundled={bundled[source.id]}
                progress={refresh.running?.sources[source.id]}
                busy={refresh.running !== null}
                now={now}
                onSwitch={(on) => props.onSwitch(source, on)}
                onRefresh={() => props.onRefresh([source.id])}
                onDecide={(accept) => props.onDecide(source.id, accept)}
                onAddress={(address) => props.onAddress(source, address)}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
