import { useEffect, useMemo, useState } from 'preact/hooks';
import { send } from '@/contract/channel';
import type { NamedActors } from '@/contract/messages';
import { failureIn } from '../words/failure';
import type { NameOnPage } from './merge-frames';

/** Who the names of the page mean, by the name's key; `error` in words where some of them could not be looked up. */
interface Named {
  readonly answers: ReadonlyMap<string, NamedActors>;
  readonly error?: string;
}

const NOBODY: Named = { answers: new Map() };

/**
 * Asks who the names mean, only for names that are new; null until the first answer.
 *
 * @param version a new value asks for all of them, and leaves what is known standing meanwhile
 */
export function useNamedActors(names: readonly NameOnPage[], version: number): Named | null {
  const [named, setNamed] = useState<(Named & { readonly version?: number }) | null>(null);
  const known = named?.version === version ? named : NOBODY;
  const missing = names.filter(({ key }) => !known.answers.has(key));
  const asked = missing.map(({ key }) => key).join('\n');
  useEffect(() => {
    if (asked === '') return;
    let wanted = true;
    send('actors.named', { names: missing.map(({ text }) => text) }).then((answer) => {
      if (!wanted) return;
      setNamed((before) => {
        if (!answer.ok) return { ...NOBODY, ...before, error: failureIn(answer.error) };
        const still = before?.version === version ? before.answers : [];
        const found = missing.flatMap(({ key }, at) => pair(key, answer.value[at]));
        return { version, answers: new Map([...still, ...found]) };
      });
    });
    return () => {
      wanted = false;
    };
    // `asked` stands for the names that are missing.
  }, [asked, version]);
  const isEmpty = names.length === 0;
  // Those that could not be looked up may be gone from the page.
  const error = asked === '' ? undefined : named?.error;
  return useMemo(
    () => (isEmpty ? NOBODY : named && { answers: named.answers, ...(error === undefined ? {} : { error }) }),
    [isEmpty, named, error],
  );
}

function pair(key: string, answer: NamedActors | undefined): [string, NamedActors][] {
  return answer === undefined ? [] : [[key, answer]];
}
