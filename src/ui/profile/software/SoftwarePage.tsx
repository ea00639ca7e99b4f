import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { useRefreshState } from '../../hooks/use-refresh-state';
import { useTitle } from '../../hooks/use-title';
import { type SoftwareContent, SoftwareView } from './SoftwareView';

/** Malware or a tool by one of its names; asks again when a refresh changed the data. */
export function SoftwarePage({ name }: { readonly name: string }) {
  const [content, setContent] = useState<SoftwareContent>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  const changedAt = useRefreshState()?.lastChange?.at ?? '';
  useEffect(() => {
    let wanted = true;
    send('others.named', { names: [{ text: name, kind: 'software' }] }).then((found) => {
      if (!wanted) return;
      setContent(
        found.ok
          ? { state: 'ready', software: found.value[0]?.software ?? [] }
          : { state: 'failed', error: found.error },
      );
    });
    return () => {
      wanted = false;
    };
  }, [name, changedAt, tries]);
  const title = (content.state === 'ready' && content.software[0]?.entry.name) || name;
  useTitle(title);
  useEffect(() => window.scrollTo(0, 0), [title]);
  return <SoftwareView name={name} content={content} onRetry={() => setTries(tries + 1)} />;
}
