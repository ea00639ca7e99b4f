import { useContext, useState } from 'preact/hooks';
import { profileHash } from '@/contract/profile-address';
import type { Actor, ActorName } from '@/core/model/actor';
import { filterNameRows, type NameRow, nameRows } from '@/core/profile/name-rows';
import type { NameReport } from '@/core/profile/reports';
import type { OtherBearer, SharedName } from '@/core/profile/shared-names';
import { ExternalLink } from '../../components/ExternalLink';
import { FoldButton } from '../../components/FoldButton';
import { Icon } from '../../components/Icon';
import { Menu, type MenuEntry } from '../../components/Menu';
import type { Correcting } from '../../corrections/correcting';
import { usePrinting } from '../../hooks/use-printing';
import { formatPartialDay } from '../../words/format-time';
import { usersIn } from '../../words/naming';
import { say, sayWith } from '../../words/say';
import { sourceName, sourceNames } from '../../words/source-name';
import { ActorLink } from '../parts/ActorLink';
import { ReaderLink } from '../parts/ReaderLink';
import { Credits } from '../parts/Row';
import { Section } from '../parts/Section';
import { type HidingNames, useHiddenNames } from './use-hidden-names';

interface NamesProps {
  readonly actor: Actor;
  readonly shared: readonly SharedName[];
  readonly correcting: Correcting;
  readonly onCopy: (text: string) => Promise<boolean>;
}

const STANDINGS = { current: 'profile.current', retired: 'profile.retired' } as const;

/** As many as stand before the rest is asked for. */
const SHOWN = 12;
/** A few more are no reason to fold any. */
const FOLD_FROM = 16;

/** Every name: who uses it, who lists it, whether it is in use, and the report that says so. */
export function Names({ actor, shared, correcting, onCopy }: NamesProps) {
  const credits = useContext(Credits);
  const hiding = useHiddenNames(actor, correcting);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const isPrinting = usePrinting();
  const rows = nameRows(actor, hiding.shown, shared);
  const found = filterNameRows(rows, query, ({ name, standing }) =>
    [sourceNames(name.sources, credits), standing && say(STANDINGS[standing])].join(' '),
  );
  const isLong = rows.length >= FOLD_FROM;
  const drawn = isLong && !open && !isPrinting && query.trim() === '' ? found.slice(0, SHOWN) : found;
  // An actor keeps its only name; and all of them where nobody may correct.
  const isKept = actor.names.length === 1 || correcting.isOff;
  return (
    <Section
      id="names"
      count={actor.names.length}
      aside={isLong && <Filter query={query} found={found.length} onChange={setQuery} />}
    >
      <table class="name-table" id="name-table">
        <thead>
          <tr>
            <th scope="col">{say('profile.name')}</th>
            <th scope="col">{say('profile.usedBy')}</th>
            <th scope="col">{say('profile.listedBy')}</th>
            <th scope="col">{say('profile.saysSo')}</th>
            <th scope="col">
              <span class="visually-hidden">{say('profile.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <Row key={row.name.text} row={row} hiding={hiding} isKept={isKept} onCopy={onCopy} />
          ))}
        </tbody>
      </table>
      {query.trim() !== '' && found.length === 0 && <p class="muted">{say('profile.noNameFits')}</p>}
      {isLong && query.trim() === '' && (
        <p class="section-foot">
          <FoldButton
            controls="name-table"
            open={open}
            onChange={setOpen}
            more={say('card.allNames', { count: rows.length })}
            less={say('card.fewerNames', { count: rows.length })}
          />
        </p>
      )}
      {hiding.hiddenBefore.length > 0 && <HiddenNames hiding={hiding} />}
    </Section>
  );
}

interface FilterProps {
  readonly query: string;
  readonly found: number;
  readonly onChange: (query: string) => void;
}

function Filter({ query, found, onChange }: FilterProps) {
  return (
    <div class="filter">
      <span class="label" role="status">
        {query.trim() !== '' && say('common.names', { count: found })}
      </span>
      <input
        class="field"
        type="search"
        aria-label={say('profile.filterNames')}
        placeholder={say('profile.filterNamesBy')}
        value={query}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

interface RowProps {
  readonly row: NameRow;
  readonly hiding: HidingNames;
  readonly isKept: boolean;
  readonly onCopy: (text: string) => Promise<boolean>;
}

function Row({ row: { name, users, isLike, standing, shared, reports }, hiding, isKept, onCopy }: RowProps) {
  const credits = useContext(Credits);
  const isGone = hiding.isGone(name);
  const primary = say('profile.primaryIn', { sources: sourceNames(name.primaryIn, credits) });
  const entries: readonly MenuEntry[] = [
    { label: say('profile.copyName'), onPress: () => void onCopy(name.text) },
    ...(shared?.others ?? []).map((other) => ({
      label: say('profile.openOther', { name: other.name }),
      href: profileHash(other.id),
    })),
    ...(isKept || isGone
      ? []
      : [{ label: say('profile.hideName'), onPress: () => void hiding.toggle(name) }]),
  ];
  return (
    <tr data-gone={isGone} data-retired={standing === 'retired'}>
      <th scope="row">
        <bdi class={isGone ? 'name-gone' : undefined}>{name.text}</bdi>
        {name.primaryIn.length > 0 && (
          <span class="name-primary" title={primary}>
            <span aria-hidden="true">●</span>
            <span class="visually-hidden">{primary}</span>
          </span>
        )}
        <Standing standing={standing} shared={shared?.others} />
        <Gone name={name} hiding={hiding} />
      </th>
      <td>{usersIn(users, isLike)}</td>
      <td data-label={say('profile.listedByHere')}>{sourceNames(name.sources, credits)}</td>
      <td>
        <Reports reports={reports} />
      </td>
      <td>
        <Menu
          class="icon-button"
          name={say('profile.moreOn', { name: name.text })}
          label={<Icon name="more" />}
          entries={entries}
        />
      </td>
    </tr>
  );
}

interface StandingProps extends Pick<NameRow, 'standing'> {
  readonly shared: readonly OtherBearer[] | undefined;
}

/** What a reader must know of a name where it stands. */
function Standing({ standing, shared }: StandingProps) {
  const [other, ...others] = shared ?? [];
  return (
    <>
      {standing !== undefined && <span class={`badge badge-${standing}`}>{say(STANDINGS[standing])}</span>}
      {other !== undefined && (
        <span class="badge badge-shared">
          {sayWith('popup.also', { names: <ActorLink id={other.id} name={other.name} /> })}
          {others.length > 0 && ` ${say('common.more', { count: others.length })}`}
        </span>
      )}
    </>
  );
}

/** That it was hidden just now, and why it could not be. */
function Gone({ name, hiding }: { readonly name: ActorName; readonly hiding: HidingNames }) {
  const error = hiding.errorOf(name);
  return (
    <>
      {hiding.isGone(name) && (
        <span class="entry-note">
          {say('profile.hiddenByYou')}{' '}
          <button
            type="button"
            class="text-button"
            aria-disabled={hiding.isBusy(name)}
            aria-label={say('profile.showAgain', { name: name.text })}
            onClick={() => hiding.toggle(name)}
          >
            {say('common.undo')}
          </button>
        </span>
      )}
      {error !== undefined && (
        <span class="entry-note correction-error" role="alert">
          {error}
        </span>
      )}
    </>
  );
}

/** The oldest report with the name, and how many more there are. */
function Reports({ reports }: { readonly reports: readonly NameReport[] }) {
  const [first, ...others] = reports;
  if (first === undefined) return <span class="muted">–</span>;
  return (
    <>
      <Report report={first} />
      {others.length > 0 && (
        <details class="citations">
          <summary class="entry-note">{say('profile.moreReports', { count: others.length })}</summary>
          <ul>
            {others.map((report, at) => (
              <li key={at}>
                <Report report={report} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Report({ report: { title, by, url, date, source } }: { readonly report: NameReport }) {
  const credits = useContext(Credits);
  const words = title ?? by ?? url ?? '';
  const where = [title === undefined ? '' : (by ?? ''), date === undefined ? '' : formatPartialDay(date)];
  const how =
    source === undefined
      ? say('profile.byTitle')
      : say('profile.bySource', { source: sourceName(source, credits) });
  return (
    <>
      <bdi class="report-title">
        {url === undefined ? words : <ExternalLink href={url}>{words}</ExternalLink>}
      </bdi>
      {url !== undefined && <ReaderLink address={url} title={words} />}
      <span class="entry-note">
        <bdi>{[...where.filter((part) => part !== ''), how].join(' · ')}</bdi>
      </span>
    </>
  );
}

function HiddenNames({ hiding }: { readonly hiding: HidingNames }) {
  const credits = useContext(Credits);
  return (
    <details class="fold">
      <summary>{say('profile.hiddenNames', { number: hiding.hiddenBefore.length })}</summary>
      <ul class="hidden-names">
        {hiding.hiddenBefore.map((name) => (
          <li key={name.text}>
            <bdi class="name-gone">{name.text}</bdi>{' '}
            <span class="muted">{sourceNames(name.sources, credits)}</span>
            <Gone name={name} hiding={hiding} />
          </li>
        ))}
      </ul>
    </details>
  );
}
