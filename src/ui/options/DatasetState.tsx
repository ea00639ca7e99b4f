import type { DatasetInfo } from '@/contract/dataset-info';
import { formatCount } from './format-amount';
import { formatAge } from './format-time';

interface DatasetStateProps {
  /** Null until the background has answered. */
  readonly info: DatasetInfo | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Which data answers now, and what is wrong with the storage if anything is. */
export function DatasetState({ info, now }: DatasetStateProps) {
  if (info === null) return <p class="state muted">Reading…</p>;
  const origin = info.origin === 'bundled' ? 'Bundled dataset of' : 'Refreshed dataset of';
  return (
    <>
      <p class="state">
        {origin} {formatAge(info.takenAt, now)}: <b>{formatCount(info.actors, 'actor')}</b>,{' '}
        <b>{formatCount(info.names, 'name')}</b>.
      </p>
      {info.storageProblem !== undefined && (
        <div class="warning" role="alert">
          <p>
            <b>Downloads cannot be kept.</b> {info.storageProblem}
          </p>
          <p>Byname answers from the bundled dataset. Until this is solved, a refresh has no effect.</p>
        </div>
      )}
      {info.namesProblem !== undefined && (
        <div class="warning" role="alert">
          <p>
            <b>Pages still have the earlier names.</b> {info.namesProblem}
          </p>
          <p>
            Cards, search and profiles answer from this dataset. The names are written again by themselves.
          </p>
        </div>
      )}
    </>
  );
}
