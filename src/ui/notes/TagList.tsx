import { say } from '../words/say';

interface TagListProps {
  readonly tags: readonly string[];
  readonly onTag?: ((tag: string) => void) | undefined;
}

/** The tags of a note in a line. */
export function TagList({ tags, onTag }: TagListProps) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={say('notes.tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          {onTag === undefined ? (
            <span class="tag">#{tag}</span>
          ) : (
            <button type="button" class="tag" title={say('notes.find', { tag })} onClick={() => onTag(tag)}>
              #{tag}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
