import { formatDate } from '@/core/profile/format-date';
import type { SourceDefinition } from '@/core/sources/catalogue';
import type { SourceStatus } from '@/stored/refresh-state';
import type { BundledPart } from './bundled-sources';
import { formatCount } from './format-amount';

interface SourceFiguresProps {
  readonly source: SourceDefinition;
  readonly status: SourceStatus | undefined;
  readonly bundled: BundledPart | undefined;
}

/** How old a source's data is and how much of it there is. */
export function SourceFigures({ source, status, bundled }: SourceFiguresProps) {
  const isDownloaded = status?.takenAt !== undefined;
  const taken = status?.takenAt ?? bundled?.taken;
  if (taken === undefined) {
    return <p class="source-figures muted">{source.bundled ? '' : 'Not downloaded'}</p>;
  }
  const records = isDownloaded ? status.records : bundled?.records;
  const names = isDownloaded ? status.names : bundled?.names;
  return (
    <ul class="source-figures">
      <li>{isDownloaded ? formatDate(taken) : `As bundled, ${formatDate(taken)}`}</li>
      {records !== undefined && (
        <li>{formatCount(records, source.gives === 'vendors' ? 'vendor' : 'record')}</li>
      )}
      {names !== undefined && names > 0 && <li>{formatCount(names, 'name')}</li>}
    </ul>
  );
}
