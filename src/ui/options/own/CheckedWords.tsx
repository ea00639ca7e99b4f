import type { CheckedSource } from '@/contract/messages';
import { ADAPTERS } from '@/core/sources/read-source';
import { formatBytes, formatCount } from '../../words/format-amount';

/** What a source that was tried holds. */
export function CheckedWords({ found }: { readonly found: CheckedSource }) {
  const { format, records, names, skipped, bytes, examples, version, changes } = found;
  const leftOut = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const facts = [
    formatCount(records, 'record'),
    formatCount(names, 'name'),
    leftOut > 0 ? `${leftOut.toLocaleString('en')} left out` : '',
    formatBytes(bytes),
    version === undefined ? '' : `version ${version}`,
  ].filter((fact) => fact !== '');
  return (
    <div class="checked">
      <p>
        <b>{formatTitle(format)}</b>: {facts.join(', ')}.
      </p>
      {changes && <p>{changeWords(changes)}</p>}
      {leftOut > 0 && <p class="muted">Left out: {reasonWords(skipped)}.</p>}
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

function changeWords({ added, removed, namesAdded, joined }: NonNullable<CheckedSource['changes']>): string {
  const parts = [
    added > 0 ? formatCount(added, 'new actor') : '',
    removed > 0 ? `${formatCount(removed, 'actor')} less` : '',
    namesAdded > 0 ? `${formatCount(namesAdded, 'name')} more for actors that are there` : '',
    joined > 0 ? `${formatCount(joined, 'actor')} that would go on in another` : '',
  ].filter((part) => part !== '');
  return parts.length === 0
    ? 'With it: no new actor, and no new name.'
    : `With it: ${new Intl.ListFormat('en').format(parts)}.`;
}

function reasonWords(skipped: CheckedSource['skipped']): string {
  return Object.entries(skipped)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count.toLocaleString('en')} (${reason})`)
    .join(', ');
}

export function formatTitle(format: string): string {
  const adapter = Object.entries(ADAPTERS).find(([known]) => known === format)?.[1];
  return adapter?.title ?? format;
}
