import { useEffect, useMemo, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { Answer, ListedCorrection } from '@/contract/messages';
import { exportCorrections } from '@/core/corrections/corrections-file';
import { local } from '@/stored/browser-area';
import { storedCorrections } from '@/stored/corrections';
import { NAMES_STAMP_KEY } from '@/stored/names-item';
import { isFeatureOff } from '@/stored/policy';
import { putBy, unfinishedNotes } from '@/stored/unfinished-notes';
import { useSettings } from '../hooks/use-settings';
import { useStored } from '../hooks/use-stored';
import type { Correcting } from './correcting';

/**
 * The reader's corrections, read again whenever they or the data change, wherever that was done; and how to
 * change them. `version` is another one after every such change.
 */
export function useCorrecting(): { readonly correcting: Correcting; readonly version: number } {
  const [version, setVersion] = useState(0);
  const [listed, setListed] = useState<Answer<readonly ListedCorrection[]> | null>(null);

  useEffect(() => {
    const stop = new AbortController();
    const renew = () => setVersion((before) => before + 1);
    storedCorrections.watch(renew, stop.signal);
    local.watch(NAMES_STAMP_KEY, renew, stop.signal);
    return () => stop.abort();
  }, []);

  useEffect(() => {
    let wanted = true;
    send('corrections.list', {}).then((answer) => {
      if (wanted) setListed(answer);
    });
    return () => {
      wanted = false;
    };
  }, [version]);

  const changes = useMemo(() => {
    // Where the names could not be written no change of them is heard of: looks again in any case.
    const thenAsk = async <T>(answer: Promise<Answer<T>>): Promise<Answer<T>> => {
      const said = await answer;
      setVersion((before) => before + 1);
      return said;
    };
    return {
      add: (correction) => thenAsk(send('corrections.add', { correction })),
      change: (id, correction) => thenAsk(send('corrections.change', { id, correction })),
      remove: (id) => thenAsk(send('corrections.remove', { id })),
      restore: (corrections) => thenAsk(send('corrections.import', { text: exportCorrections(corrections) })),
      onUnfinished: putBy,
    } satisfies Partial<Correcting>;
  }, []);
  const unfinished = useStored(unfinishedNotes) ?? {};
  const settings = useSettings();
  const isOff = settings !== null && isFeatureOff(settings, 'corrections');
  return { correcting: { listed, isOff, unfinished, ...changes }, version };
}
