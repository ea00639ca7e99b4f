import { Fragment } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isSameName } from '@/core/profile/group-names';
import type { KnownAs, KnownName } from '@/core/profile/known-as';
import type { ReportLink } from '@/core/profile/reports';
import { formatPartialDay } from '../words/format-time';
import { joined } from '../words/joined';
import { usersIn } from '../words/naming';
import { say } from '../words/say';
import { ExternalLink } from './ExternalLink';
import { FoldButton } from './FoldButton';

interface KnownAsListProps {
  readonly lines: readonly KnownAs[];
  /** The name as the page has it; marked in the list. */
  readonly matched: string | undefined;
  /** What the form of the name says. */
  readonly naming: string | null;
  /** Where it is written. */
  readonly namedIn: ReportLink | undefined;
}

/** Lines that a reader takes in at a glance. */
const SHOWN = 6;

/** Names by who uses them, in a few lines; all of them on demand. */
export function KnownAsList({ lines, matched, naming, namedIn }: KnownAsListProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const isLong = lines.length > SHOWN || lines.some(({ names }) => lettersIn(names) > ONE_LINE);
  const total = new Set(lines.flatMap(({ names }) => names.map(({ text }) => text))).size;
  const first = lines.slice(0, lines.length > SHOWN ? SHOWN - 1 : SHOWN);
  return (
    <div class="known" data-open={open}>
      <dl class="names" id={id}>
        {lines.length === 0 && namedIn && <NamedIn report={namedIn} />}
        {(isLong && !open ? first : lines).map(({ users, isLike, names }, at) => (
          <Fragment key={`${users.join()}${isLike}`}>
            <dt class="vendor" title={whyOf(users, isLike)}>
              {users.length > 0
                ? usersIn(users, isLike)
                : say(lines.length === 1 ? 'card.namesOfAll' : 'card.namesOfOthers')}
            </dt>
            <dd class="vendor-names">
              {names.map((name) => (
                <Fragment key={name.text}>
                  <Name name={name} matched={matched} />{' '}
                </Fragment>
              ))}
            </dd>
            {at === 0 && namedIn && <NamedIn report={namedIn} />}
          </Fragment>
        ))}
      </dl>
      {(isLong || naming !== null) && (
        <p class="known-foot">
          {isLong && (
            <FoldButton
              controls={id}
              open={open}
              onChange={setOpen}
              more={say('card.allNames', { count: total })}
              less={say('card.fewerNames', { count: total })}
            />
          )}
          {naming !== null && <span class="evidence">{naming}</span>}
        </p>
      )}
    </div>
  );
}

/** About what a line of the card holds. */
const ONE_LINE = 34;

function lettersIn(names: readonly KnownName[]): number {
  return names.reduce((sum, { text }) => sum + text.length + 2, 0);
}

function whyOf(users: readonly string[], isLike: boolean): string {
  return isLike ? say('naming.likeVendorWhy', { vendor: joined(users) }) : joined(users);
}

/** Where and when it came out: of a title this column holds little more than the name. */
function NamedIn({ report: { url, title, site = title, date } }: { readonly report: ReportLink }) {
  return (
    <>
      <dt class="vendor">{say('card.namedIn')}</dt>
      <dd class="vendor-names" title={title}>
        <ExternalLink href={url}>
          {date === undefined ? site : `${site} · ${formatPartialDay(date)}`}
          <span class="visually-hidden">, {title}</span>
        </ExternalLink>
      </dd>
    </>
  );
}

function Name({ name, matched }: { readonly name: KnownName; readonly matched: string | undefined }) {
  const { text, isRetired } = name;
  const words =
    matched !== undefined && isSameName(text, matched) ? (
      <mark class="matched">
        <bdi>{text}</bdi>
      </mark>
    ) : (
      <bdi>{text}</bdi>
    );
  return isRetired ? (
    <span class="name name-retired" title={say('card.earlierName')}>
      {words}
      <span class="visually-hidden"> {say('card.earlier')}</span>
    </span>
  ) : (
    <span class="name">{words}</span>
  );
}
