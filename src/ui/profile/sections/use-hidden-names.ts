import { useState } from 'preact/hooks';
import type { Answer } from '@/contract/messages';
import { actorRef } from '@/core/corrections/actor-ref';
import type { Actor, ActorName } from '@/core/model/actor';
import type { Correction } from '@/core/model/correction';
import { YOU } from '@/core/model/source-record';
import { isSameName } from '@/core/profile/group-names';
import { type Correcting, failureOf } from '../../corrections/correcting';
import { useBusy } from '../../corrections/use-busy';
import { say } from '../../words/say';

interface GoneName {
  readonly name: ActorName;
  /** Where it stood. */
  readonly at: number;
}

/** The names of an actor with those in their place that were hidden while the page is open. */
export interface HidingNames {
  readonly shown: readonly ActorName[];
  /** Hidden before this page was opened, or by another one. */
  readonly hiddenBefore: readonly ActorName[];
  readonly isGone: (name: ActorName) => boolean;
  readonly isBusy: (name: ActorName) => boolean;
  readonly errorOf: (name: ActorName) => string | undefined;
  /** Hides a name, or brings a hidden one back. */
  readonly toggle: (name: ActorName) => Promise<void>;
}

/** What hides names and brings them back. A name that the reader added is taken back instead of hidden. */
export function useHiddenNames(actor: Actor, { listed, add, remove, restore }: Correcting): HidingNames {
  const [gone, setGone] = useState<readonly GoneName[]>([]);
  const busy = useBusy();
  const [failed, setFailed] = useState<{ readonly text: string; readonly error: string } | null>(null);
  const [hidings, setHidings] = useState<ReadonlyMap<string, string>>(new Map());
  const [removed, setRemoved] = useState<ReadonlyMap<string, Correction>>(new Map());

  const present = (name: ActorName) => actor.names.some((known) => isSameName(known.text, name.text));
  const find = (kind: 'hide-alias' | 'add-alias', { text }: ActorName) => {
    const ids = new Set(actor.corrections?.ids);
    return (listed?.ok ? listed.value : [])
      .map(({ correction }) => correction)
      .findLast(
        (correction) =>
          correction.kind === kind && ids.has(correction.id) && isSameName(correction.name, text),
      );
  };

  const change = async (name: ActorName): Promise<Answer<unknown>> => {
    if (!present(name)) {
      const taken = removed.get(name.text);
      if (taken !== undefined) return restore([taken]);
      const hiding = hidings.get(name.text) ?? find('hide-alias', name)?.id;
      return hiding !== undefined ? remove(hiding) : { ok: false, error: say('profile.notHidden') };
    }
    const at = actor.names.findIndex(({ text }) => text === name.text);
    setGone((before) => [...before.filter((other) => other.name.text !== name.text), { name, at }]);
    const added = name.sources.every((source) => source === YOU) ? find('add-alias', name) : undefined;
    if (added === undefined) {
      const answer = await add({ kind: 'hide-alias', actor: actorRef(actor), name: name.text });
      if (answer.ok) setHidings((before) => new Map([...before, [name.text, answer.value.correction.id]]));
      return answer;
    }
    setRemoved((before) => new Map([...before, [name.text, added]]));
    return remove(added.id);
  };

  const shown = [...actor.names];
  for (const { name, at } of gone) if (!present(name)) shown.splice(at, 0, name);
  return {
    shown,
    hiddenBefore: (actor.corrections?.hidden ?? []).filter(
      (name) => !gone.some((other) => other.name.text === name.text),
    ),
    isGone: (name) => !present(name),
    isBusy: ({ text }) => busy.has(text),
    errorOf: ({ text }) => (failed?.text === text ? failed.error : undefined),
    toggle: async (name) => {
      if (busy.has(name.text)) return;
      setFailed(null);
      const error = failureOf(await busy.during(name.text, change(name)));
      if (error !== undefined) setFailed({ text: name.text, error });
    },
  };
}
