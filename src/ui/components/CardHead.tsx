import { isSameName } from '@/core/profile/group-names';

interface CardHeadProps {
  readonly matched: string;
  /** Set when the name means one actor. */
  readonly primary: string | undefined;
  /** How many actors the name may mean. */
  readonly count: number;
  readonly onClose: () => void;
}

/** The name as the page has it and, if different, the actor's primary name. */
export function CardHead({ matched, primary, count, onClose }: CardHeadProps) {
  return (
    <header class="card-head">
      <div class="card-title">
        <h2 class="card-name">
          <bdi>{matched}</bdi>
        </h2>
        {primary !== undefined && !isSameName(primary, matched) && (
          <p class="card-primary">
            <span class="card-primary-words">another name for </span>
            <strong>{primary}</strong>
          </p>
        )}
        {count > 1 && <p class="card-primary">a name of {count} actors, each with its evidence</p>}
      </div>
      <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
        </svg>
      </button>
    </header>
  );
}
