/** Drawn for 16 by 16, in lines of the colour around. */
const LINES = {
  back: 'M10 3.5L5.5 8l4.5 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M6 2.5h4M6.5 2.5v4L4.5 9.5h7L9.5 6.5v-4M8 9.5v4.5',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  down: 'M4.5 6.5L8 10l3.5-3.5',
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
