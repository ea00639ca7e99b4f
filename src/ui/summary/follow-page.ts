import type { FrameSummary } from '@/contract/frame-summary';
import { connectToPage, type Jump, type PageReport } from '../gather/page-connection';
import { readGathered } from '../gather/read-page';
import type { PageSummary } from '../gather/summarise';

/** What is known of the page that is summed up. */
export type SummaryContent =
  | { readonly state: 'reading' }
  /** The tab was closed, shows another page, or nothing of ours is on it. */
  | { readonly state: 'gone' }
  | { readonly state: 'empty' }
  /** Whom it names could not be looked up. */
  | { readonly state: 'failed'; readonly error: string }
  | {
      readonly state: 'ready';
      readonly page: PageSummary;
      /** So long that only its first part was read. */
      readonly isFirstPart: boolean;
      /** Is it as it was read, another by now, or closed. */
      readonly since: 'same' | 'changed' | 'left';
    };

export interface FollowedPage {
  /** Reads it as it is now. */
  again(): void;
  /** Goes to a mention. */
  jump(place: Jump): void;
}

/**
 * Reads the page of a tab once it stands still, and tells when it is not as it was any more, until the signal fires: what
 * is read, or printed, does not change by itself.
 */
export function followPage(
  tab: number,
  onContent: (content: SummaryContent) => void,
  signal: AbortSignal,
): FollowedPage {
  let report: PageReport = { state: 'connecting' };
  let content: SummaryContent = { state: 'reading' };
  /** What frames named when they were read; null before. */
  let read: string | null = null;
  let turn = 0;
  const show = (next: SummaryContent) => {
    content = next;
    if (!signal.aborted) onContent(next);
  };
  const gather = async (frames: readonly FrameSummary[]) => {
    read = signOf(frames);
    const mine = ++turn;
    if (frames.every(({ names }) => names.length === 0)) return show({ state: 'empty' });
    const answer = await readGathered(await page.gather());
    if (mine !== turn) return;
    // Only malware and tools may be marked there.
    if (answer.ok && answer.value.named.length + answer.value.doubtful.length === 0)
      return show({ state: 'empty' });
    show(
      answer.ok
        ? {
            state: 'ready',
            page: answer.value,
            isFirstPart: frames.some(({ state }) => state === 'cut'),
            since: 'same',
          }
        : { state: 'failed', error: answer.error },
    );
  };
  const look = () => {
    const since = report.state === 'unreachable' ? 'left' : 'changed';
    if (report.state === 'connecting') return;
    if (report.state === 'unreachable') {
      if (content.state === 'ready') show({ ...content, since });
      else show({ state: 'gone' });
      return;
    }
    const { frames } = report;
    if (!frames.some(({ top }) => top) || frames.some(({ state }) => state === 'reading')) return;
    const isAnother = read !== signOf(frames);
    if (read === null || content.state === 'empty' || content.state === 'gone') void gather(frames);
    else if (content.state === 'failed' && isAnother) void gather(frames);
    else if (content.state === 'ready' && isAnother) show({ ...content, since });
  };
  const page = connectToPage(
    (next) => {
      report = next;
      look();
    },
    signal,
    tab,
  );
  return {
    again: () => {
      read = null;
      show({ state: 'reading' });
      look();
    },
    jump: (place) => page.jump(place),
  };
}

function signOf(frames: readonly FrameSummary[]): string {
  return JSON.stringify(frames.map(({ frame, names }) => [frame, names]).sort());
}
