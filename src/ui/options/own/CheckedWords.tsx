import type { CheckedSource } from '@/contract/messages';
import { ADAPTERS } from '@/core/sources/read-source';
import { formatBytes, formatCount } from '../../words/format-amount';

/** What a source that was tried holds. */
export function CheckedWords({ found }: { readonly found: CheckedSource }) {
  const { format, records, names, skipped, bytes, examples, version } = found;
  const facts = [
    formatCount(records, 'record'),
    formatCount(names, 'name'),
    skipped > 0 ? `${skipped.toLocaleString('en')} left out` : '',
    formatBytes(bytes),
    version === undefined ? '' : `version ${version}`,
  ].filter((fact) => fact !== '');
  return (
    <div class="checked">
      <p>
        <b>{formatTitle(format)}</b>: {facts.join(', ')}.
      </p>
      {examples.length > 0 && (
        <p class="muted">
          {examples.map((name, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <bdi>{name}</bdi>
            </span>
          ))}
          {records > examples.length && ' …'}
        </p>
      )}
    </div>
  );
}

export function formatTitle(format: string): string {
  const adapter = Object.entries(ADAPTERS).find(([known]) => known === format)?.[1];
  return adapter?.title ?? format;
}
