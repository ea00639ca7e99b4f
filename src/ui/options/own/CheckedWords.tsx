import type { CheckedSource } from '@/contract/messages';
import { ADAPTERS } from '@/core/sources/read-source';
import { failureIn } from '../../words/failure';
import { formatBytes, formatNumber } from '../../words/format-amount';
import { joined, joinedWith } from '../../words/joined';
import { locale, say, sayWith } from '../../words/say';

/** What a source that was tried holds. */
export function CheckedWords({ found }: { readonly found: CheckedSource }) {
  const { format, records, names, skipped, bytes, examples, version, changes } = found;
  const leftOut = Object.values(skipped).reduce((sum, count) => sum + count, 0);
  const facts = [
    say('common.records', { count: records }),
    say('common.names', { count: names }),
    leftOut > 0 ? say('ownSources.leftOutCount', { count: leftOut }) : '',
    formatBytes(bytes),
    version === undefined ? '' : say('data.version', { version }),
  ].filter((fact) => fact !== '');
  return (
    <div class="checked">
      <p>{sayWith('ownSources.holds', { format: <b>{formatTitle(format)}</b>, facts: joined(facts) })}</p>
      {changes && <p>{changeWords(changes)}</p>}
      {leftOut > 0 && <p class="muted">{say('ownSources.leftOutWhy', { reasons: reasonWords(skipped) })}</p>}
      {examples.length > 0 && (
        <p class="muted">
          {joinedWith(examples.map((name) => <bdi key={name}>{name}</bdi>))}
          {records > examples.length && ' …'}
        </p>
      )}
    </div>
  );
}

function changeWords({
  added,
  removed,
  namesAdded,
  joined: wouldJoin,
}: NonNullable<CheckedSource['changes']>): string {
  const parts = [
    added > 0 ? say('ownSources.newActors', { count: added }) : '',
    removed > 0 ? say('ownSources.lessActors', { count: removed }) : '',
    namesAdded > 0 ? say('ownSources.moreNames', { count: namesAdded }) : '',
    wouldJoin > 0 ? say('ownSources.wouldJoin', { count: wouldJoin }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0
    ? say('ownSources.withItNothing')
    : say('ownSources.withIt', { facts: new Intl.ListFormat(locale()).format(parts) });
}

function reasonWords(skipped: CheckedSource['skipped']): string {
  return joined(
    Object.entries(skipped)
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => `${formatNumber(count)} (${failureIn(reason)})`),
  );
}

export function formatTitle(format: string): string {
  const adapter = Object.entries(ADAPTERS).find(([known]) => known === format)?.[1];
  return adapter?.title ?? format;
}
