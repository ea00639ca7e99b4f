import { useRef, useState } from 'preact/hooks';
import type { Actor, ActorId } from '@/core/model/actor';
import { formatDate } from '@/core/profile/format-date';
import { profileMarkdown } from '@/core/profile/profile-markdown';
import { actorSources, sourceLabels } from '@/core/profile/source-label';
import { type HideWhere, NotThis } from './NotThis';

interface CardFootProps {
  readonly actors: readonly Actor[];
  readonly pinned: boolean;
  readonly takenAt: string | undefined;
  readonly onOpenProfile: (id: ActorId) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onHide: (where: HideWhere) => void;
}

/** Where the card's facts come from, how old they are, and what can be done with them. */
export function CardFoot({ actors, pinned, takenAt, onOpenProfile, onCopy, onHide }: CardFootProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [first] = actors;
  const closeMenu = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const copy = async () => setCopied(await onCopy(actors.map((actor) => profileMarkdown(actor)).join('\n')));
  return (
    <footer class="card-foot">
      {first && (
        <p class="card-age">
          <Provenance actors={actors} takenAt={takenAt} />
          {pinned && <span class="card-pinned">pinned, Esc closes</span>}
        </p>
      )}
      {open && <NotThis actors={actors} onHide={onHide} onClose={closeMenu} />}
      <div class="card-actions">
        {first && actors.length === 1 && (
          <button type="button" class="button" onClick={() => onOpenProfile(first.id)}>
            Open profile
          </button>
        )}
        {first && (
          <button type="button" class="button button-quiet" onClick={copy}>
            <span aria-live="polite">{copied === null ? 'Copy' : copied ? 'Copied' : 'Not copied'}</span>
          </button>
        )}
        <button
          type="button"
          ref={opener}
          class="button button-quiet not-this-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          Not this
        </button>
      </div>
    </footer>
  );
}

function Provenance({ actors, takenAt }: Pick<CardFootProps, 'actors' | 'takenAt'>) {
  const credits = Object.assign({}, ...actors.map((actor) => actor.credits));
  const sources = sourceLabels([...new Set(actors.flatMap(actorSources))], credits);
  const date = takenAt === undefined ? '' : formatDate(takenAt);
  if (date === '') return <span>{sources}</span>;
  return (
    <span>
      {sources}, <span class="card-date">as of {date}</span>
    </span>
  );
}
