import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { useRefreshState } from '../../hooks/use-refresh-state';
import { useTitle } from '../../hooks/use-title';
import { say } from '../../words/say';
import { type CompareContent, CompareView } from './CompareView';

interface ComparePageProps {
  readonly first: string;
  readonly second: string;
}

/** Asks for two actors and shows them side by side; asks again when a refresh changed the data. */
export function ComparePage({ first, second }: ComparePageProps) {
  const [content, setContent] = useState<CompareContent>({ state: 'loading' });
  const [tries, setTries] = useState(0);
  const changedAt = useRefreshState()?.lastChange?.at ?? '';
  useEffect(() => {
    let wanted = true;
    load(first, second).then((found) => {
      if (wanted) setContent(found);
    });
    return () => {
      wanted = false;
    };
  }, [first, second, changedAt, tries]);
  const title =
    content.state === 'ready'
      ? say('compare.pair', { first: content.first.name, second: content.second.name })
      : say('compare.title');
  useTitle(title);
  useEffect(() => window.scrollTo(0, 0), [first, second]);
  return <CompareView content={content} onRetry={() => setTries(tries + 1)} />;
}

async function load(first: string, second: string): Promise<CompareContent> {
  const [one, other] = await Promise.all([
    send('actor.get', { id: first }),
    send('actor.get', { id: second }),
  ]);
  if (!one.ok) return { state: 'failed', error: one.error };
  if (!other.ok) return { state: 'failed', error: other.error };
  if (one.value === null || other.value === null) return { state: 'unknown' };
  return { state: 'ready', first: one.value, second: other.value };
}
