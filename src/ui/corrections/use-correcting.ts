import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '@/contract/channel';
import type { Answer, ListedCorrection } from '@/contract/messages';
import { NAMES_STAMP_KEY } from '@/contract/names-item';
import { exportCorrections } from '@/core/corrections/export-corrections';
import { CORRECTIONS_KEY } from '@/corrections/stored-corrections';
import type { Correcting } from './correcting';

type Changes = Parameters<Parameters<typeof browser.storage.local.onChanged.addListener>[0]>[0];

/**
 * The reader's corrections, read again whenever they or the data change, wherever that was done; and how to
 * change them. `version` is another one after every such change.
 */
export function useCorrecting(): { readonly correcting: Correcting; readonly version: number } {
  const [version, setVersion] = useState(0);
  const [listed, setListed] = useState<Answer<readonly ListedCorrection[]> | null>(null);

  useEffect(() => {
    const onChanged = (changes: Changes) => {
      if (changes[NAMES_STAMP_KEY] || changes[CORRECTIONS_KEY]) setVersion((before) => before + 1);
    };
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
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
      remove: (id) => thenAsk(send('corrections.remove', { id })),
      restore: (corrections) => thenAsk(send('corrections.import', { text: exportCorrections(corrections) })),
    } satisfies Partial<Correcting>;
  }, []);
  return { correcting: { listed, ...changes }, version };
}
