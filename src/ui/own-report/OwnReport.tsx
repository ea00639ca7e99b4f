import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { asKept } from '@/core/export/gathered/gathered';
import { MAX_NOTE } from '@/core/model/correction';
import { type GatheredReport, MAX_TITLE, type ReportPage } from '@/core/model/gathered-report';
import { reportKey } from '@/core/model/report';
import { TLP } from '@/core/model/source-record';
import {
  joinedReports,
  startedAnew,
  withMoved,
  withoutPage,
  withPageNote,
  withPutBack,
} from '@/core/reports/own-report';
import type { Exporting } from '../export/use-exporting';
import { usePress } from '../hooks/use-press';
import { failureIn } from '../words/failure';
import { say } from '../words/say';
import { DraftField } from './DraftField';
import { GatheredPageItem } from './GatheredPageItem';
import { TakeReport } from './TakeReport';
import type { OwnReportActions } from './use-own-report';

interface OwnReportProps {
  readonly actions: Omit<OwnReportActions, 'add'>;
  readonly exporting: Exporting;
}

/** What can be taken back: a page that was removed, or all of a report. */
type Gone =
  | { readonly kind: 'page'; readonly page: ReportPage; readonly at: number }
  | { readonly kind: 'report'; readonly report: GatheredReport };

/** Which button gets the focus once it is there: one of a page, or the one that begins anew. */
type Aim = { readonly page: string; readonly icon: 'up' | 'down' | 'close' } | 'start-new';

function findButton(place: HTMLElement | null, aim: Aim): HTMLElement | null | undefined {
  if (aim === 'start-new') return place?.querySelector<HTMLElement>('[data-start-new]');
  const rows = [...(place?.querySelectorAll('[data-page]') ?? [])];
  const row = rows.find((one) => one.getAttribute('data-page') === aim.page);
  return row?.querySelector(`[data-icon="${aim.icon}"]`)?.closest('button');
}

/** The report that the reader gathers: ordered, annotated, taken along. */
export function OwnReport({ actions: { report, change }, exporting }: OwnReportProps) {
  const [gone, setGone] = useState<Gone | null>(null);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string>();
  const aim = useRef<Aim | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { press } = usePress();
  const { pages } = report;
  // What is put elsewhere in a document, or taken away, loses the focus.
  useLayoutEffect(() => {
    const button = aim.current === null ? null : findButton(place.current, aim.current);
    if (button == null) return;
    aim.current = null;
    button.focus();
  }, [pages, gone]);

  const changed = async (work: Parameters<typeof change>[0]): Promise<boolean> => {
    const problem = await change(work);
    setProblem(problem);
    if (problem !== undefined) aim.current = null;
    return problem === undefined;
  };
  const move = (page: ReportPage, step: 1 | -1) => {
    const number = pages.indexOf(page) + 1 + step;
    aim.current = { page: page.id, icon: step === 1 ? 'down' : 'up' };
    void changed((current) => withMoved(current, page.id, step)).then((done) => {
      if (done) setSaid(say('ownReport.moved', { page: page.title, number }));
    });
  };
  const remove = (page: ReportPage) => {
    let taken: Gone | null = null;
    void changed((current) => {
      const at = current.pages.findIndex(({ id }) => id === page.id);
      const found = current.pages[at];
      if (found !== undefined) taken = { kind: 'page', page: found, at };
      return withoutPage(current, page.id);
    }).then((done) => {
      if (done && taken !== null) setGone(taken);
    });
  };
  const startNew = async (): Promise<undefined> => {
    let last = report;
    // In its turn: what was written last is on its way.
    const isRead = await changed((current) => {
      last = current;
      return current;
    });
    if (!isRead) return;
    // What was gathered is not lost: it stands in the reading list from then on.
    const kept = await send('reports.restore', { report: asKept(last) });
    if (!kept.ok) setProblem(failureIn(kept.error));
    else if (await changed((current) => startedAnew(current, last)))
      setGone({ kind: 'report', report: last });
  };
  const undo = () => {
    if (gone === null) return;
    let isBack = false;
    void changed((current) => {
      if (gone.kind === 'page') return withPutBack(current, gone.page, gone.at);
      // A new one that has words of its own by then stays.
      isBack = current.title === '' && current.note === '';
      return isBack ? joinedReports(gone.report, current) : current;
    }).then(async (done) => {
      if (!done) return;
      aim.current = gone.kind === 'page' ? { page: gone.page.id, icon: 'close' } : 'start-new';
      setGone(null);
      if (gone.kind === 'page' || !isBack) return;
      const removed = await send('reports.remove', { key: reportKey(asKept(gone.report)) });
      if (!removed.ok) setProblem(failureIn(removed.error));
    });
  };
  return (
    <div class="own-report" ref={place}>
      {gone !== null && <Taken gone={gone} onUndo={undo} />}
      {problem !== undefined && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      {pages.length === 0 ? (
        <>
          <p>{say('ownReport.empty')}</p>
          <p class="muted">{say('ownReport.emptyHint')}</p>
        </>
      ) : (
        <>
          <DraftField
            label={say('ownReport.reportTitle')}
            value={report.title}
            max={MAX_TITLE}
            onSave={(title) => void changed((current) => ({ ...current, title }))}
          />
          <DraftField
            label={say('ownReport.note')}
            value={report.note}
            max={MAX_NOTE}
            isLong
            onSave={(note) => void changed((current) => ({ ...current, note }))}
          />
          <ol class="gathered-pages">
            {pages.map((page, at) => (
              <GatheredPageItem
                key={page.id}
                page={page}
                isFirst={at === 0}
                isLast={at === pages.length - 1}
                onMove={(step) => move(page, step)}
                onRemove={() => remove(page)}
                onNote={(note) => void changed((current) => withPageNote(current, page.id, note))}
              />
            ))}
          </ol>
          <h3 class="own-report-head">{say('ownReport.take')}</h3>
          <TlpField value={report.tlp} onChange={(tlp) => void changed((current) => ({ ...current, tlp }))} />
          <TakeReport report={report} exporting={exporting} />
          <p class="own-report-foot">
            <span class="muted">{say('ownReport.where')}</span>{' '}
            <button type="button" class="text-button" data-start-new="" onClick={() => press(startNew)}>
              {say('ownReport.startNew')}
            </button>
          </p>
        </>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** What was taken out, and the way back, which has the focus: what was pressed is gone. */
function Taken({ gone, onUndo }: { readonly gone: Gone; readonly onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), [gone]);
  return (
    <p class="own-report-gone">
      <span role="status">
        {gone.kind === 'page'
          ? say('ownReport.removed', { page: gone.page.title })
          : say('ownReport.started')}
      </span>{' '}
      <button type="button" class="button" ref={button} onClick={onUndo}>
        {say('common.undo')}
      </button>
    </p>
  );
}

interface TlpFieldProps {
  readonly value: GatheredReport['tlp'];
  readonly onChange: (tlp: GatheredReport['tlp']) => void;
}

/** How far the report may be passed on. */
function TlpField({ value, onChange }: TlpFieldProps) {
  const id = useId();
  return (
    <p class="export-line own-report-tlp">
      <label class="export-label" for={id}>
        {say('ownReport.tlp')}
      </label>
      <select
        class="field"
        id={id}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(TLP.find((one) => one === currentTarget.value))}
      >
        <option value="">{say('ownReport.noTlp')}</option>
        {TLP.map((one) => (
          <option key={one} value={one}>
            {one.toUpperCase()}
          </option>
        ))}
      </select>
    </p>
  );
}
