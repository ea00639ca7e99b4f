import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import { actorRef } from '@/core/corrections/actor-ref';
import { nameKey } from '@/core/text/characters';
import { type HideWhere, hiddenAt, hiddenKeys, hidesSame } from '@/stored/page-settings';
import { privateText } from '@/stored/private-text';
import { type HiddenName, saveSettings } from '@/stored/settings';
import { failureOf } from '../../corrections/correcting';
import { withWhy } from '../../corrections/FormFrame';
import { useCorrecting } from '../../corrections/use-correcting';
import { useTitle } from '../../hooks/use-title';
import { failureIn } from '../../words/failure';
import { say } from '../../words/say';
import { type Said, type Scope, SelectedNameView } from './SelectedNameView';

interface SelectedNamePageProps {
  readonly name: string;
  /** Its address; '' where nothing is known of it. */
  readonly page: string;
}

/** What the reader says of a name that she selected on a page: whose it is, or that it is nobody's; kept until she undoes it. */
export function SelectedNamePage({ name, page }: SelectedNamePageProps) {
  const { correcting } = useCorrecting();
  const [said, setSaid] = useState<Said | null>(null);
  const known = useKnown(name);
  const place = placeOf(page);
  const title = say('selected.title', { name });
  useTitle(title);

  const keep = async (id: string, scope: Scope, why: string): Promise<string | undefined> => {
    const found = await send('actor.get', { id });
    if (!found.ok) return failureIn(found.error);
    const actor = found.value;
    if (actor === null) return say('corrections.otherGone');
    const elsewhere = scope === 'page' && place !== null ? hiddenElsewhere(name, place) : null;
    // First, so that it is not marked on other pages for a moment.
    const showAsBefore = await unhide(name, place, elsewhere);
    const added = await correcting.add({ kind: 'add-alias', actor: actorRef(actor), name, ...withWhy(why) });
    if (!added.ok) {
      await showAsBefore();
      return failureOf(added);
    }
    setSaid({
      words:
        elsewhere === null
          ? say('selected.doneEvery', { name, actor: actor.name })
          : say('selected.done', { name, actor: actor.name, page: pageWords(place) }),
      actor,
      undo: async () => {
        const removed = await correcting.remove(added.value.correction.id);
        if (!removed.ok) return failureOf(removed);
        await showAsBefore();
        setSaid(null);
        return undefined;
      },
    });
    return undefined;
  };

  const refuse = async (where: HideWhere): Promise<string | undefined> => {
    const hidden = hiddenAt(name, where, place ?? NOWHERE);
    await saveSettings(({ hiddenNames }) => ({ hiddenNames: [...hiddenNames, hidden] }));
    setSaid({
      words: say('selected.hidden', { name, where: whereWords(hidden) }),
      undo: async () => {
        await saveSettings(({ hiddenNames }) => ({ hiddenNames: without(hiddenNames, hidden) }));
        setSaid(null);
        return undefined;
      },
    });
    return undefined;
  };

  return (
    <SelectedNameView
      {...{ name, known, said, keep, refuse }}
      place={place === null ? '' : pageWords(place)}
      isOff={correcting.isOff}
    />
  );
}

/** The same of a name that was selected in a private window; nothing where the browser does not remember it any more. */
export function PrivateNamePage() {
  const [name, setName] = useState('');
  useEffect(() => {
    void privateText.read().then(setName);
  }, []);
  return name === '' ? null : <SelectedNamePage name={name} page="" />;
}

interface Place {
  readonly hostname: string;
  readonly pathname: string;
}

const NOWHERE: Place = { hostname: '', pathname: '' };

/** Null for what is no page of the web: a page of the extension's own shows one file after another. */
function placeOf(page: string): Place | null {
  const address = URL.parse(page);
  return address !== null && /^https?:$/.test(address.protocol) ? address : null;
}

function pageWords(place: Place | null): string {
  return place === null ? '' : place.hostname + place.pathname;
}

/** Whose the name is by the data, in words; empty where it is nobody's. */
function useKnown(name: string): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    send('actors.named', { names: [name] }).then((answer) => {
      const [named] = answer.ok ? answer.value : [];
      if (wanted) setKnown(named?.actors.map((actor) => actor.name) ?? []);
    });
    return () => {
      wanted = false;
    };
  }, [name]);
  return known;
}

function hiddenElsewhere(text: string, place: Place): HiddenName {
  return { ...hiddenAt(text, 'page', place), elsewhere: true };
}

/** What is said to be an actor's is not hidden there any more, but may be elsewhere; all or nothing. Gives the way back. */
async function unhide(
  text: string,
  place: Place | null,
  elsewhere: HiddenName | null,
): Promise<() => Promise<unknown>> {
  const key = nameKey(text);
  const here = place ?? NOWHERE;
  const added = elsewhere === null ? [] : [elsewhere];
  let gone: readonly HiddenName[] = [];
  await saveSettings(({ hiddenNames }) => {
    gone = hiddenNames.filter((hidden) => hidden.key === key && hiddenKeys([hidden], here).has(key));
    return { hiddenNames: [...hiddenNames.filter((hidden) => !gone.includes(hidden)), ...added] };
  });
  return () =>
    saveSettings(({ hiddenNames }) => ({ hiddenNames: [...added.reduce(without, hiddenNames), ...gone] }));
}

/** The last that is as this one. */
function without(all: readonly HiddenName[], hidden: HiddenName): readonly HiddenName[] {
  const at = all.findLastIndex((other) => hidesSame(other, hidden));
  return all.filter((_, index) => index !== at);
}

function whereWords({ site, path }: HiddenName): string {
  if (site === undefined) return say('options.everywhere');
  return path === undefined
    ? say('options.onSite', { site })
    : say('options.onPage', { page: `${site}${path}` });
}
