import { formatCount } from './format-amount';

/** Records that were left out of a file, by reason. Nothing where none was. */
export function SkippedRecords({ skipped }: { readonly skipped: Readonly<Record<string, number>> }) {
  const reasons = Object.entries(skipped).filter(([, count]) => count > 0);
  const total = reasons.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  return (
    <details class="fold">
      <summary>{formatCount(total, 'record')} left out</summary>
      <ul class="reasons">
        {reasons.map(([reason, count]) => (
          <li key={reason}>
            <span class="reason-count">{count.toLocaleString('en')}</span> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
