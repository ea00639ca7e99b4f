import { useEffect, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { NamedActors } from '@/contract/messages';
import type { NameOnPage } from './merge-frames';

/** Who the names of the page mean, by the name's key; `error` in words where that could not be read. */
export interface Named {
  readonly answers: ReadonlyMap<string, NamedActors>;
  readonly error?: string;
}

const NOBODY: Named = { answers: new Map() };

/** Asks who the names mean, only for names that are new; null until the first answer. */
export function useNamedActors(names: readonly NameOnPage[]): Named | null {
  const [named, setNamed] = useState<Named | null>(null);
  const missing = names.filter(({ key }) => !named?.answers.has(key));
  const asked = missing.map(({ key }) => key).join('\n');
  useEffect(() => {
    if (asked === '') return;
    let wanted = true;
    send('actors.named', { names: missing.map(({ text }) => text) }).then((answer) => {
      if (!wanted) return;
      setNamed((before) => {
        const known = [...(before?.answers ?? [])];
        if (!answer.ok) return { answers: new Map(known), error: answer.error };
        return {
          answers: new Map([...known, ...missing.flatMap(({ key }, at) => pair(key, answer.value[at]))]),
        };
      });
    });
    return () => {
      wanted = false;
    };
    // `asked` stands for the names that are missing.
  }, [asked]);
  return names.length === 0 ? NOBODY : named;
}

function pair(key: string, answer: NamedActors | undefined): [string, NamedActors][] {
  return answer === undefined ? [] : [[key, answer]];
}
