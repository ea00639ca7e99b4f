import { useState } from 'preact/hooks';
import { MAX_NOTE } from '@/core/model/correction';
import type { ReportPage } from '@/core/model/gathered-report';
import { ExternalLink } from '../components/ExternalLink';
import { Icon } from '../components/Icon';
import { joined } from '../words/joined';
import { say } from '../words/say';
import { DraftField } from './DraftField';

interface GatheredPageItemProps {
  readonly page: ReportPage;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onNote: (note: string) => void;
}

/** As many as a line or two hold. */
const NAMES_SHOWN = 5;

/** A page of the report: what it is, whom it names, its place and the reader's note. */
export function GatheredPageItem({ page, isFirst, isLast, onMove, onRemove, onNote }: GatheredPageItemProps) {
  const [isNoting, setNoting] = useState(false);
  const { title, address, note, named } = page;
  const names = named.map(
    ({ actors, names: written }) => actors.map((one) => one.name).join(' / ') || (written[0] ?? ''),
  );
  const more = names.length - NAMES_SHOWN;
  return (
    <li class="gathered" data-page={page.id}>
      <div class="gathered-line">
        <p class="gathered-title">
          <bdi>{address === undefined ? title : <ExternalLink href={address}>{title}</ExternalLink>}</bdi>
        </p>
        <span class="gathered-actions">
          <ItemButton
            icon="up"
            words={say('ownReport.up', { page: title })}
            isOff={isFirst}
            onPress={() => onMove(-1)}
          />
          <ItemButton
            icon="down"
            words={say('ownReport.down', { page: title })}
            isOff={isLast}
            onPress={() => onMove(1)}
          />
          <ItemButton icon="close" words={say('ownReport.remove', { page: title })} onPress={onRemove} />
        </span>
      </div>
      <p class="gathered-facts">
        <span>{say('common.actors', { count: named.length })}</span>
        {': '}
        <bdi>{joined(names.slice(0, NAMES_SHOWN))}</bdi>
        {more > 0 && ` ${say('common.more', { count: more })}`}
      </p>
      {note !== '' || isNoting ? (
        <DraftField
          label={say('ownReport.noteOn', { page: title })}
          value={note}
          max={MAX_NOTE}
          isLong
          isQuiet
          hasFocus={isNoting}
          onSave={onNote}
        />
      ) : (
        <button
          type="button"
          class="text-button gathered-note"
          aria-label={say('ownReport.writeNoteOn', { page: title })}
          onClick={() => setNoting(true)}
        >
          {say('ownReport.writeNote')}
        </button>
      )}
    </li>
  );
}

interface ItemButtonProps {
  readonly icon: 'up' | 'down' | 'close';
  readonly words: string;
  readonly isOff?: boolean;
  readonly onPress: () => void;
}

function ItemButton({ icon, words, isOff = false, onPress }: ItemButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={words}
      title={words}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onPress();
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
