import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { FoundReports, ListedReport } from '@/contract/report-messages';
import type { ActorId } from '@/core/model/actor';
import { newestFirst } from '@/core/reports/match-report';
import { reportLibrary } from '@/core/sources/catalogue';
import { addressOf } from '@/stored/source-choice';
import { requestHostAccess } from '../hooks/host-access';
import { useSettings } from '../hooks/use-settings';
import { useListedReport } from '../own-report/use-listed-report';

/** What a reader has asked the library of reports, and what came. */
export type ReportsState =
  | { readonly state: 'unasked' | 'asking' }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'found'; readonly found: FoundReports };

export interface Reports {
  /** Those that are kept here, and the one that is gathered, newest first. */
  readonly kept: readonly ListedReport[];
  readonly shown: ReportsState;
  /** Who is asked: "orkl.eu". */
  readonly host: string;
  /** To be called in the handler of a click. */
  readonly onFind: () => void;
}

const UNASKED: ReportsState = { state: 'unasked' };

/**
 * Reports about an actor: those kept here, and those of the library once its reader asks for them.
 *
 * @param dataset another value looks among the kept ones again
 */
export function useReports(id: ActorId | undefined, dataset: string): Reports {
  const kept = useKeptReports(id, dataset);
  const [answer, setAnswer] = useState<{ readonly id: ActorId; readonly shown: ReportsState } | null>(null);
  const address = useLibraryAddress();
  // A late answer about another actor is put aside.
  const show = (asked: ActorId, shown: ReportsState) =>
    setAnswer((present) =>
      shown.state === 'asking' || present?.id === asked ? { id: asked, shown } : present,
    );
  return {
    kept,
    shown: answer?.id === id && answer ? answer.shown : UNASKED,
    host: URL.canParse(address) ? new URL(address).host : '',
    onFind() {
      if (id === undefined || (answer?.id === id && answer.shown.state === 'asking')) return;
      // Whatever comes of it the server is asked: one that lets all the world read it needs no leave.
      const allowed = requestHostAccess(address);
      show(id, { state: 'asking' });
      allowed.then(() => send('reports.find', { id })).then((found) => show(id, stateOf(found)));
    },
  };
}

function stateOf(found: Awaited<ReturnType<typeof send<'reports.find'>>>): ReportsState {
  return found.ok ? { state: 'found', found: found.value } : { state: 'failed', error: found.error };
}

function useLibraryAddress(): string {
  const settings = useSettings();
  const library = reportLibrary();
  if (library === undefined) return '';
  return settings === null ? library.address : addressOf(library, settings);
}

/**
 * The kept reports about an actor, newest first; none until they are there. What they are about is read where it is not yet,
 * so the profile does not wait for them.
 *
 * @param dataset another value asks again
 */
function useKeptReports(id: ActorId | undefined, dataset: string): readonly ListedReport[] {
  const [shown, setShown] = useState<{ id?: ActorId; reports: readonly ListedReport[] }>({ reports: [] });
  useEffect(() => {
    if (id === undefined) return;
    let wanted = true;
    send('reports.of', { id }).then((found) => {
      if (wanted) setShown({ id, reports: found.ok ? found.value : [] });
    });
    return () => {
      wanted = false;
    };
  }, [id, dataset]);
  const own = useListedReport()?.listed;
  const names = own?.reading.named.some(({ actors }) => actors.some((actor) => actor.id === id));
  const kept = shown.id === id ? shown.reports : [];
  return own && names ? [...kept, own].sort(newestFirst) : kept;
}
