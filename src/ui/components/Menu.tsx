import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';

/** What a menu offers: something to do, a page to open, why something cannot be done, or the name of what follows. */
export type MenuEntry =
  | { readonly off: string }
  | { readonly label: string; readonly onPress: () => void; readonly checked?: boolean }
  | { readonly label: string; readonly href: string; readonly isOutside?: boolean }
  | { readonly heading: string };

interface MenuProps {
  readonly label: ComponentChildren;
  /** Said in the place of the label, where that is a sign alone. */
  readonly name?: string;
  readonly class?: string;
  readonly entries: readonly MenuEntry[];
}

/** A button that opens a menu: arrows go through it, Esc and Tab leave it, and the focus comes back to the button. */
export function Menu({ label, name, class: look = 'button', entries }: MenuProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (!open) return;
    itemsIn(place.current)[0]?.focus();
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);
  const leave = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const next = open ? itemAfter(event, itemsIn(place.current)) : undefined;
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      leave();
    } else if (event.key === 'Tab') {
      setOpen(false);
    } else if (event.key === 'ArrowDown' && !open) {
      event.preventDefault();
      setOpen(true);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the button and the menu in it
    <div class="menu" ref={place} onKeyDown={onKey}>
      <button
        type="button"
        class={look}
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        title={name}
        onClick={() => setOpen(!open)}
      >
        {label}
        {look === 'button' && <Icon name="down" />}
      </button>
      {open && (
        <div
          class="menu-list"
          id={id}
          role="menu"
          aria-label={name ?? (typeof label === 'string' ? label : undefined)}
        >
          {entries.map((entry) => drawEntry(entry, leave))}
        </div>
      )}
    </div>
  );
}

function drawEntry(entry: MenuEntry, leave: () => void) {
  if ('heading' in entry)
    return (
      <div key={entry.heading} class="menu-heading" role="presentation">
        {entry.heading}
      </div>
    );
  if ('off' in entry)
    return (
      <button
        key={entry.off}
        type="button"
        class="menu-item"
        role="menuitem"
        tabIndex={-1}
        aria-disabled="true"
      >
        {entry.off}
      </button>
    );
  if ('href' in entry) {
    return (
      <a
        key={entry.label}
        class="menu-item"
        role="menuitem"
        tabIndex={-1}
        href={entry.href}
        onClick={leave}
        target={entry.isOutside ? '_blank' : undefined}
        rel={entry.isOutside ? 'noopener noreferrer' : undefined}
      >
        {entry.label}
      </a>
    );
  }
  const { label, checked, onPress } = entry;
  const press = () => {
    leave();
    onPress();
  };
  return checked === undefined ? (
    <button key={label} type="button" class="menu-item" role="menuitem" tabIndex={-1} onClick={press}>
      {label}
    </button>
  ) : (
    <button
      key={label}
      type="button"
      class="menu-item"
      role="menuitemcheckbox"
      aria-checked={checked}
      tabIndex={-1}
      onClick={onPress}
    >
      {label}
    </button>
  );
}

function itemsIn(place: HTMLElement | null): readonly HTMLElement[] {
  return [...(place?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
}

/** Where a key leads: the next, the last, or the next that begins with a letter. */
function itemAfter({ key }: KeyboardEvent, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step !== undefined) return items.at((at + step + (at < 0 && step < 0 ? 1 : 0)) % items.length);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return later.find(({ textContent }) => textContent.toLowerCase().startsWith(key.toLowerCase()));
}
