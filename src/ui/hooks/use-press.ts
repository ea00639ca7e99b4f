import { useRef, useState } from 'preact/hooks';
import { thrownIn } from '../words/failure';

interface Press {
  readonly isBusy: boolean;
  /** Why the last one failed, in words. */
  readonly problem: string | undefined;
  /** Carries out what was pressed, unless something still is. Never rejects. */
  readonly press: (work: () => Promise<string | undefined>) => Promise<void>;
}

/** What buttons carry out, one at a time: what resolves with words, or rejects, has failed. */
export function usePress(): Press {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const working = useRef(false);
  const press: Press['press'] = async (work) => {
    if (working.current) return;
    working.current = true;
    setBusy(true);
    setProblem(undefined);
    const failure = await work().catch(thrownIn);
    working.current = false;
    setBusy(false);
    setProblem(failure);
  };
  return { isBusy, problem, press };
}
