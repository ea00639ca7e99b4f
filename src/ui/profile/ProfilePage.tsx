import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { idFromHash } from '@/contract/profile-address';
import { NO_REFRESH_YET } from '@/stored/refresh-state';
import { useCorrecting } from '../corrections/use-correcting';
import { useRefreshState } from '../hooks/use-refresh-state';
import { ProfileView } from './ProfileView';
import { sourceDates } from './source-dates';
import { useHash } from './use-hash';
import { useProfile } from './use-profile';

/** Asks for the actor that the address names and shows it; asks again when a refresh changed the data. */
export function ProfilePage() {
  const id = idFromHash(useHash());
  const refresh = useRefreshState();
  const [tries, setTries] = useState(0);
  const { correcting, version } = useCorrecting();
  const content = useProfile(id, refresh && `${refresh.lastChange?.at ?? ''} ${version} ${tries}`);
  const name = content.state === 'ready' ? content.actor.name : undefined;
  useEffect(() => {
    document.title = name ?? 'Profile · Byname';
  }, [name]);
  // Another actor starts at its top.
  useEffect(() => window.scrollTo(0, 0), [id]);
  return (
    <ProfileView
      content={content}
      dates={
        content.state === 'ready' ? sourceDates(content.actor, content.info, refresh ?? NO_REFRESH_YET) : {}
      }
      address={location.href}
      correcting={correcting}
      onCopy={copyText}
      onRetry={() => setTries(tries + 1)}
      onOpenSettings={() => void send('options.open', {})}
    />
  );
}

/** False when the browser refuses: the reader is told, not left with an old clipboard. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
