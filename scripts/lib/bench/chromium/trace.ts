import type { Page } from 'puppeteer-core';

/** One thing the browser did on the main thread; times in milliseconds, `at` on the trace's own clock. */
export interface Span {
  readonly name: string;
  readonly at: number;
  readonly ms: number;
  /** Of which the processor worked on it: the rest others had it. */
  readonly cpuMs: number;
}

/** What the main thread of a page did while something happened. */
export interface Trace {
  /** Tasks in which script ran, the work of a microtask after a yield included. */
  readonly scriptTasks: readonly Span[];
  /** Everything that was done in one go, rendering included. */
  readonly tasks: readonly Span[];
  /** Script alone: of those tasks what is neither the browser's own bookkeeping nor rendering. */
  readonly scriptMs: number;
  /** Styles, layout and painting. */
  readonly renderMs: number;
  /** Everything. */
  readonly busyMs: number;
}

/** A frame's address and the process that shows it. */
interface ShownIn {
  readonly url: string;
  readonly processId: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: Partial<ShownIn> & { readonly frames?: readonly ShownIn[] };
  };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** What shows that a task ran script. */
const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'RunMicrotasks',
]);
/** What is done once for a frame, by the browser. */
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);
/** Shorter spans are the browser's own bookkeeping, of which there is some at any time. */
const NOTICED_MS = 0.1;

/**
 * Records what the main thread of a page does while `act` runs: the browser's own measurement, so that nothing has
 * to be added to the script that is measured.
 */
export async function traceMainThread(page: Page, act: () => Promise<void>): Promise<Trace> {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const bytes = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return readTrace(page.url(), traceEvents);
}

function readTrace(address: string, events: readonly TraceEvent[]): Trace {
  const thread = threadOf(address, events);
  const spans = events.filter(({ pid, tid, ph }) => ph === 'X' && `${pid}/${tid}` === thread).map(toSpan);
  const tasks = spans.filter(({ name, ms }) => name === 'RunTask' && ms >= NOTICED_MS);
  const scripts = spans.filter(({ name, ms }) => SCRIPT.has(name) && ms >= NOTICED_MS);
  const scriptTasks = tasks.flatMap((task) => {
    const script = scripts.filter((span) => isWithin(span, task));
    const rendering = spans.filter((span) => RENDERING.has(span.name) && isWithin(span, task));
    // A task that does both is counted as what it is not: the rendering is added up below.
    return script.length === 0 ? [] : [{ ...task, ms: task.ms - total(rendering) }];
  });
  const outermost = scripts.filter(
    (span) => !scripts.some((other) => other !== span && isWithin(span, other)),
  );
  return {
    scriptTasks,
    tasks,
    scriptMs: total(outermost),
    renderMs: total(spans.filter(({ name }) => RENDERING.has(name))),
    busyMs: total(spans.filter(({ name }) => name === 'RunTask')),
  };
}

/** The main thread of the process that shows a page. */
function threadOf(address: string, events: readonly TraceEvent[]): string {
  const frames = events.flatMap(({ args }) => [...(args?.data?.frames ?? []), args?.data ?? {}]);
  // A page that was loaded meanwhile may have changed its process.
  const isPage = (url = '') => withoutHash(url) === withoutHash(address);
  const pid = frames.findLast(({ url, processId }) => isPage(url) && processId !== undefined)?.processId;
  const thread = events.find(
    (event) => event.pid === pid && event.name === 'thread_name' && event.args?.name === 'CrRendererMain',
  );
  if (thread === undefined) throw new Error(`The trace does not know ${address}.`);
  return `${thread.pid}/${thread.tid}`;
}

/** Which may have changed meanwhile. */
function withoutHash(address: string): string {
  return address.replace(/#.*/, '');
}

function toSpan({ name, ts, dur = 0, tdur = dur }: TraceEvent): Span {
  return { name, at: ts / 1_000, ms: dur / 1_000, cpuMs: tdur / 1_000 };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.at >= outer.at && inner.at + inner.ms <= outer.at + outer.ms + 0.001;
}

function total(spans: readonly { readonly ms: number }[]): number {
  return spans.reduce((sum, { ms }) => sum + ms, 0);
}
