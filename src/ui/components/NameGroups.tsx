import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { foldNames, isSameName, type NameGroup } from '@/core/profile/group-names';
import { FoldButton } from './FoldButton';

interface NameGroupsProps {
  readonly groups: readonly NameGroup[];
  /** The name as the page has it; marked in the list. */
  readonly matched?: string;
  /** How many names are shown before the rest is folded away. */
  readonly limit: number;
}

/** Names by who uses them. */
export function NameGroups({ groups, matched, limit }: NameGroupsProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const folded = foldNames(groups, open ? Number.POSITIVE_INFINITY : limit);
  // Two vendors may use the same one.
  const total = new Set(groups.flatMap(({ names }) => names.map(({ text }) => text))).size;
  return (
    <dl class="names" id={id}>
      {folded.groups.map((group) => (
        <NameRow key={group.usedBy} group={group} alone={groups.length === 1} matched={matched} />
      ))}
      {(folded.hidden > 0 || open) && (
        <dd class="names-more">
          <FoldButton
            controls={id}
            open={open}
            onChange={setOpen}
            more={`Show all ${total} names`}
            less="Show fewer"
          />
        </dd>
      )}
    </dl>
  );
}

interface NameRowProps {
  readonly group: NameGroup;
  /** No other group: the user of the names is simply unknown, and "also" would hang in the air. */
  readonly alone: boolean;
  readonly matched: string | undefined;
}

function NameRow({ group, alone, matched }: NameRowProps) {
  return (
    <>
      <dt class="vendor">{group.usedBy ?? (alone ? 'names' : 'also')}</dt>
      <dd class="vendor-names">
        {group.names.map((name) => (
          <Fragment key={name.text}>
            <span class="name">
              {matched !== undefined && isSameName(name.text, matched) ? (
                <mark class="matched">
                  <bdi>{name.text}</bdi>
                </mark>
              ) : (
                <bdi>{name.text}</bdi>
              )}
            </span>{' '}
          </Fragment>
        ))}
      </dd>
    </>
  );
}
