import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundCount } from '@/reader/pdf/find-in';
import { say } from '../words/say';
import { IconButton } from './ReaderBar';

interface FindBarProps {
  readonly query: string;
  /** Null while it is looked for. */
  readonly count: FoundCount | null;
  readonly onQuery: (query: string) => void;
  readonly onStep: (step: 'next' | 'previous') => void;
  readonly onClose: () => void;
}

/** Looks for words in the file: Enter goes on, Shift and Enter goes back, Esc closes. */
export function FindBar({ query, count, onQuery, onStep, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <search
      class="reader-find"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.isComposing) onClose();
      }}
    >
      <input
        ref={field}
        class="field"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={say('reader.find')}
        placeholder={say('reader.find')}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.key !== 'Enter') return;
          event.preventDefault();
          onStep(event.shiftKey ? 'previous' : 'next');
        }}
      />
      <span class="reader-count muted" role="status">
        {said(query, count)}
      </span>
      <IconButton icon="up" label={say('reader.findPrevious')} onPress={() => onStep('previous')} />
      <IconButton icon="down" label={say('reader.findNext')} onPress={() => onStep('next')} />
      <IconButton icon="close" label={say('reader.findClose')} onPress={onClose} />
    </search>
  );
}

function said(query: string, count: FoundCount | null): string {
  if (query === '') return '';
  if (count === null) return say('reader.finding');
  return count.all === 0 ? say('reader.notFound') : say('reader.found', { now: count.now, all: count.all });
}
