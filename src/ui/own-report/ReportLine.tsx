import { useState } from 'preact/hooks';
import type { GatheredReport } from '@/core/model/gathered-report';
import { say } from '../words/say';

interface ReportLineProps {
  readonly report: GatheredReport;
  /** Why the page in front cannot be added: it names nobody, or nothing of a private window is kept; null where it can. */
  readonly obstacle: 'nobody' | 'private' | null;
  /** Resolves to what came of it, in words. */
  readonly onAdd: () => Promise<string>;
  readonly onOpen: () => void;
}

/** What is gathered so far, and the page in front to be added to it. */
export function ReportLine({ report: { pages }, obstacle, onAdd, onOpen }: ReportLineProps) {
  const [said, setSaid] = useState('');
  if (pages.length === 0 && obstacle !== null) return null;
  return (
    <section class="own-report-line" aria-label={say('ownReport.title')}>
      <button type="button" class="text-button" onClick={onOpen}>
        {pages.length === 0 ? say('ownReport.title') : say('ownReport.titleWith', { count: pages.length })}
      </button>
      {obstacle === null && (
        <button
          type="button"
          class="button"
          onClick={async () => setSaid(await onAdd())}
          onBlur={() => setSaid('')}
        >
          {say('ownReport.add')}
        </button>
      )}
      <p class="report-said" role="status">
        {obstacle === 'private' ? say('ownReport.private') : said}
      </p>
    </section>
  );
}
