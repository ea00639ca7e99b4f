import { useRef } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import { knownAs } from '@/core/profile/known-as';
import { leadDescription } from '@/core/profile/lead';
import { Chips } from '../components/Chips';
import { say } from '../words/say';
import type { ProfileContent } from './use-actor';

/** Who uses which name, in as many lines as there is room for. */
const LINES = 3;

interface PreviewProps {
  readonly content: ProfileContent | null;
  /** The list above is short. */
  readonly isRoomy: boolean;
}

/** The chosen result in short. The one before stays until the next is there, so that nothing flickers. */
export function Preview({ content, isRoomy }: PreviewProps) {
  const last = useRef<Actor | null>(null);
  if (content?.state !== 'loading') last.current = content?.state === 'ready' ? content.actor : null;
  const actor = last.current;
  if (actor === null) return null;
  const lead = leadDescription(actor);
  const lines = knownAs(
    actor.names.filter(({ usedBy }) => usedBy.length > 0),
    undefined,
  ).slice(0, LINES);
  return (
    <aside class="preview" aria-label={say('popup.inShort', { name: actor.name })}>
      <Chips actor={actor} />
      {lead && <p class="preview-lead">{lead.text}</p>}
      {(isRoomy || !lead) && lines.length > 0 && (
        <dl class="names preview-names">
          {lines.map(({ users, names }) => [
            <dt class="vendor" key={users.join()}>
              {users.join(', ')}
            </dt>,
            <dd class="vendor-names one-line" key={`${users.join()} names`}>
              {names.map(({ text }) => text).join(' · ')}
            </dd>,
          ])}
        </dl>
      )}
    </aside>
  );
}
