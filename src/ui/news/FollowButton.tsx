import { useState } from 'preact/hooks';
import { actorRef } from '@/core/corrections/actor-ref';
import type { Actor } from '@/core/model/actor';
import { findFollowed, storedFollowed } from '@/stored/followed';
import { useStored } from '../hooks/use-stored';
import { failureIn } from '../words/failure';
import { say } from '../words/say';

interface FollowButtonProps {
  readonly actor: Actor;
  readonly class: string;
}

/** The star: of an actor that is followed the reader hears first. */
export function FollowButton({ actor, class: className }: FollowButtonProps) {
  const followed = useStored(storedFollowed);
  const [problem, setProblem] = useState('');
  const { records, name } = actorRef(actor);
  const present = findFollowed(followed ?? [], records);
  const toggle = async () => {
    setProblem('');
    await storedFollowed
      .update((all) => {
        // Several of them, where sources have come to call the same what they did not.
        const others = all.filter((one) => findFollowed([one], records) === undefined);
        return others.length < all.length ? others : [...all, { records: [...records], name }];
      })
      .catch((error: Error) => setProblem(failureIn(error.message)));
  };
  return (
    <>
      <button
        type="button"
        class={className}
        aria-pressed={present !== undefined}
        disabled={followed === undefined}
        title={say('news.followHint')}
        onClick={toggle}
      >
        <span class="star" aria-hidden="true">
          {present === undefined ? '☆' : '★'}
        </span>{' '}
        {say(present === undefined ? 'news.follow' : 'news.following')}
      </button>
      {problem !== '' && (
        <span class="form-error" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
