import { useMemo, useState } from 'preact/hooks';
import type { StixBundle } from '@/core/export/stix/bundle';
import { formatBytes } from '../words/format-amount';
import { say } from '../words/say';

type Item = StixBundle['objects'][number];

/** A bundle, each object folded to what it is. */
export function StixPreview({ id, text }: { readonly id: string; readonly text: string }) {
  const { objects } = useMemo(() => JSON.parse(text) as StixBundle, [text]);
  // In the file a letter has as many bytes as UTF-8 gives it.
  const size = useMemo(() => new Blob([text]).size, [text]);
  const names = useMemo(() => new Map(objects.map((object) => [object.id, nameOf(object)])), [objects]);
  return (
    <section class="stix" id={id} aria-label={say('exports.preview')}>
      <p class="stix-sum">{say('exports.bundle', { count: objects.length, size: formatBytes(size) })}</p>
      <ul class="stix-objects">
        {objects.map((object) => (
          <li key={object.id}>
            <Folded object={object} names={names} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Drawn when it is unfolded: a busy group's bundle has hundreds. */
function Folded({ object, names }: { readonly object: Item; readonly names: ReadonlyMap<string, string> }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="stix-object" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="stix-summary">
        <code class="stix-type">{object.type}</code> <bdi>{titleOf(object, names)}</bdi>
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <section class="stix-json" tabIndex={0} aria-label={say('exports.jsonOf', { type: object.type })}>
          <pre>{JSON.stringify(object, null, 2)}</pre>
        </section>
      )}
    </details>
  );
}

function titleOf(object: Item, names: ReadonlyMap<string, string>): string {
  if (object.type !== 'relationship') return nameOf(object);
  const end = (ref: unknown) => names.get(`${ref}`) ?? '';
  return `${end(object.source_ref)} ${object.relationship_type} ${end(object.target_ref)}`;
}

function nameOf({ name, content, explanation }: Item): string {
  const text = `${name ?? content ?? explanation ?? ''}`;
  return text.length > MAX_TITLE ? `${text.slice(0, MAX_TITLE)}…` : text;
}

const MAX_TITLE = 80;
