import type { SummaryContent } from '@/ui/summary/follow-page';
import { SummaryView } from '@/ui/summary/SummaryView';
import summaryCss from '@/ui/summary/summary.css?inline';
import { APT29, STORM_0558 } from '../fixtures/actors';
import { exportingOf } from '../fixtures/exporting';
import { LONG, MANY, ONE } from '../fixtures/summary';
import type { Scene } from '../scene';

const nothing = () => undefined;

function summary(name: string, content: SummaryContent, isPrivate = false): Scene {
  return {
    name: `summary-${name}`,
    width: 1_000,
    height: 900,
    narrow: 344,
    pageCss: summaryCss,
    draw: () => (
      <SummaryView
        content={content}
        exporting={exportingOf([APT29, STORM_0558])}
        isPrivate={isPrivate}
        onAdd={async () => 'Added to your report.'}
        onAgain={nothing}
        onGo={nothing}
        onPrint={nothing}
      />
    ),
  };
}

const READY = { state: 'ready', isFirstPart: false, since: 'same' } as const;

export const SUMMARY_SCENES: readonly Scene[] = [
  summary('many', { ...READY, page: MANY }),
  summary('one', { ...READY, page: ONE }),
  summary('long', { ...READY, page: LONG, isFirstPart: true }),
  summary('changed', { ...READY, page: MANY, since: 'changed' }),
  summary('left', { ...READY, page: ONE, since: 'left' }, true),
  { ...summary('added', { ...READY, page: MANY }), press: ['Add to your report'] },
  summary('reading', { state: 'reading' }),
  summary('empty', { state: 'empty' }),
  summary('gone', { state: 'gone' }),
  summary('failed', { state: 'failed', error: 'Byname did not answer.' }),
];
