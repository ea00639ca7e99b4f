import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/Icon';
import { say } from '../words/say';

interface ReaderBarProps {
  readonly name: string;
  /** Where the file came from; '' for one of the reader's own. */
  readonly address: string;
  /** Whether contents are shown; absent where there are none. */
  readonly contents?: { readonly isOpen: boolean; readonly toggle: () => void };
  readonly children?: ComponentChildren;
}

/** Over a file that is read: what it is, and what can be done with it. */
export function ReaderBar({ name, address, contents, children }: ReaderBarProps) {
  return (
    <header class="reader-bar">
      {contents && (
        <button
          type="button"
          class="icon-button"
          aria-expanded={contents.isOpen}
          aria-label={say('reader.contents')}
          title={say('reader.contents')}
          onClick={contents.toggle}
        >
          <Icon name="contents" />
        </button>
      )}
      <h1 class="reader-name" title={address === '' ? name : address}>
        {name}
      </h1>
      {children}
    </header>
  );
}

interface IconButtonProps {
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly label: string;
  readonly isPressed?: boolean;
  readonly isOff?: boolean;
  readonly onPress: () => void;
}

export function IconButton({ icon, label, isPressed, isOff, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isOff}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

interface PageFieldProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Which page it is; another is typed in its place. */
export function PageField({ page, pages, onPage }: PageFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // Another number in it has lost the selection, and what is typed would follow it.
    if (typed === null && document.activeElement === field.current) field.current?.select();
  }, [page]);
  const go = () => {
    const wanted = Number.parseInt(typed ?? '', 10);
    setTyped(null);
    if (wanted >= 1 && wanted <= pages) onPage(wanted);
  };
  return (
    <form
      class="reader-page"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <input
        ref={field}
        class="field"
        inputMode="numeric"
        autocomplete="off"
        size={Math.max(2, String(pages).length)}
        aria-label={say('reader.pageField')}
        value={typed ?? String(page)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={go}
      />
      <span class="muted">{say('reader.ofPages', { pages })}</span>
    </form>
  );
}
