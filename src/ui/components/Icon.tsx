/** Drawn for 16 by 16, in lines of the colour around. */
const LINES = {
  back: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8 6 12.5',
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM10.5 10.5L14 14',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  done: 'M3 8.5l3.5 3.5L13 4.5',
  export: 'M8 2.5v7.5M5 7l3 3 3-3M2.5 11v2.5h11V11',
  keys: 'M1.5 4h13v8h-13zM4.5 7h.01M8 7h.01M11.5 7h.01M5 9.5h6',
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M6 2.5h4M6.5 2.5v4L4.5 9.5h7L9.5 6.5v-4M8 9.5v4.5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  up: 'M4.5 9.5L8 6l3.5 3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  summary: 'M3.5 2.5h9v11h-9zM6 5.5h4M6 8h4M6 10.5h2.5',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  contents: 'M2.5 3h11v10h-11zM6.5 3v10',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  note: 'M3 13l.7-3.2 6.6-6.6 2.5 2.5-6.6 6.6zM8.8 4.7l2.5 2.5',
  settings:
    'M12.5 8a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0zM9.75 8a1.75 1.75 0 1 1-3.5 0 1.75 1.75 0 0 1 3.5 0zM8 1.75V3.5M8 12.5v1.75M1.75 8H3.5M12.5 8h1.75M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M3.6 12.4l1.2-1.2M11.2 4.8l1.2-1.2',
} as const;

/** Says nothing by itself: what it stands on has a name. */
export function Icon({ name }: { readonly name: keyof typeof LINES }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" class="icon" data-icon={name}>
      <path
        d={LINES[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'more' ? 2.5 : 1.5}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
