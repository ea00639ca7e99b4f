import { useState } from 'preact/hooks';

/** What is being carried out, by its id: a second press on the same waits, one on another does not. */
export interface Busy {
  readonly has: (id: string) => boolean;
  /** Counts the id as busy until the work is done, and gives its result. */
  readonly during: <T>(id: string, work: Promise<T>) => Promise<T>;
}

export function useBusy(): Busy {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    has: (id) => ids.has(id),
    during: async (id, work) => {
      setIds((before) => new Set([...before, id]));
      try {
        return await work;
      } finally {
        setIds((before) => new Set([...before].filter((other) => other !== id)));
      }
    },
  };
}
