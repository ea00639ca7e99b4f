import { useId, useState } from 'preact/hooks';
import type { Description as DescriptionData, SourceCredits } from '@/core/model/actor';
import { sourceLabel } from '@/core/profile/source-label';
import { say } from '../words/say';
import { FoldButton } from './FoldButton';

/** About three lines of the card. Cut by letters, not by CSS, so that the button is there only if needed. */
const SHOWN = 150;
/** Not worth a button for this little more. */
const SLACK = 60;

interface DescriptionProps {
  readonly description: DescriptionData;
  readonly credits: SourceCredits | undefined;
}

/** A few lines of what a source says, the rest on demand, and which source it is. */
export function Description({ description, credits }: DescriptionProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const isLong = description.text.length > SHOWN + SLACK;
  return (
    <div class="described">
      <p class="description" id={id}>
        {isLong && !open ? `${firstWords(description.text)}…` : description.text}
      </p>
      <p class="described-by">
        <span class="label">{sourceLabel(description.source, credits)}</span>
        {isLong && (
          <FoldButton
            controls={id}
            open={open}
            onChange={setOpen}
            more={say('card.showMore')}
            less={say('card.showLess')}
          />
        )}
      </p>
    </div>
  );
}

function firstWords(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const end = flat.lastIndexOf(' ', SHOWN);
  return flat.slice(0, end > SHOWN / 2 ? end : SHOWN).replace(/[,;:.\s]+$/, '');
}
