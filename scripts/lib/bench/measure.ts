/** Rounds before anything counts: the compilers have settled by then. */
const WARM_UP = 4;

interface Rounds {
  readonly rounds: number;
  readonly warmUp?: number;
}

/**
 * Times several tasks in turn, round after round, so that what disturbs the machine disturbs all of them.
 *
 * @returns for each task the median, in milliseconds
 */
export function timeTasks<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { rounds, warmUp = WARM_UP }: Rounds,
): Record<Name, number> {
  const entries = Object.entries(tasks) as [Name, () => unknown][];
  const times = new Map<Name, number[]>(entries.map(([name]) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, task] of entries) {
      const started = performance.now();
      keep(task());
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)])) as Record<Name, number>;
}

let kept: unknown;

/** Results are looked at, or a compiler may leave out the work. */
function keep(value: unknown): void {
  kept = kept === value ? undefined : value;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

export function lowerQuartile(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >>> 2] ?? 0;
}
