import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { idFromHash, isNotingHash, profileHash } from '@/contract/profile-address';
import type { Actor } from '@/core/model/actor';
import { sharedNames } from '@/core/profile/shared-names';
import { NO_REFRESH_YET } from '@/stored/refresh-state';
import { copyText } from '../components/copy-text';
import { sourceDates } from '../components/source-dates';
import { useCorrecting } from '../corrections/use-correcting';
import { useExporting } from '../export/use-exporting';
import { useRefreshState } from '../hooks/use-refresh-state';
import { useTitle } from '../hooks/use-title';
import { say } from '../words/say';
import { ProfileView } from './ProfileView';
import type { ProfileContent } from './profile-content';
import { useHash } from './use-hash';
import { useReports } from './use-reports';

/** Asks for the actor that the address names and shows it; asks again when a refresh changed the data. */
export function ProfilePage() {
  const id = idFromHash(useHash());
  const noted = useNoted();
  const refresh = useRefreshState();
  const [tries, setTries] = useState(0);
  const exporting = useExporting();
  const { correcting, version } = useCorrecting();
  const dataset = refresh && `${refresh.lastChange?.at ?? ''} ${version} ${tries}`;
  const content = useProfile(id, dataset);
  const name = content.state === 'ready' ? content.actor.name : undefined;
  useTitle(name ?? say('popup.profile'));
  const shownId = content.state === 'ready' ? content.actor.id : undefined;
  const reports = useReports(shownId, dataset ?? '');
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
      isNoting={noted === id}
      reports={reports}
      exporting={exporting}
      onCopy={copyText}
      onRetry={() => setTries(tries + 1)}
    />
  );
}

/** On whom a note was asked for when the page opened; asked once, not again with every reload. */
function useNoted(): string | undefined {
  const [noted] = useState(() => (isNotingHash(location.hash) ? idFromHash(location.hash) : undefined));
  useEffect(() => {
    if (noted !== undefined) history.replaceState(null, '', profileHash(noted));
  }, [noted]);
  return noted;
}

const LOADING: ProfileContent = { state: 'loading' };

/**
 * The content for an id. A newer question puts aside the answer to an older one; asking again for the same
 * actor, after a refresh, leaves the old content standing until the new one is there.
 *
 * @param version a new value asks again; null asks nothing yet
 */
function useProfile(id: string, version: string | null): ProfileContent {
  const [shown, setShown] = useState<{ readonly id: string; readonly content: ProfileContent } | null>(null);
  useEffect(() => {
    if (version === null) return;
    let wanted = true;
    loadProfile(id).then((content) => {
      if (wanted) setShown({ id, content });
    });
    return () => {
      wanted = false;
    };
  }, [id, version]);
  return shown?.id === id ? shown.content : LOADING;
}

/** Asks for everything the page shows of one actor. Always resolves; a failure is a state of the page. */
async function loadProfile(id: string): Promise<ProfileContent> {
  if (id === '') return { state: 'unknown', id, suggestions: [] };
  const [found, info] = await Promise.all([send('actor.get', { id }), send('dataset.info', {})]);
  if (!found.ok) return { state: 'failed', error: found.error };
  if (!info.ok) return { state: 'failed', error: info.error };
  const actor = found.value;
  if (actor === null) return { state: 'unknown', id, suggestions: await actorsCalled(id) };
  const bearers = await send('actors.named', { names: actor.names.map((name) => name.text) });
  if (!bearers.ok) return { state: 'failed', error: bearers.error };
  return { state: 'ready', actor, shared: sharedNames(actor, bearers.value), info: info.value };
}

/** An id may end in a name (`microsoft-mapping/Antique Typhoon`), and a reader may type one. */
async function actorsCalled(id: string): Promise<readonly Pick<Actor, 'id' | 'name'>[]> {
  const name = id.slice(id.indexOf('/') + 1);
  if (name === '') return [];
  const answer = await send('actors.named', { names: [name] });
  return answer.ok ? answer.value.flatMap(({ actors }) => actors) : [];
}
