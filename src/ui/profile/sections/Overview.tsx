import type { ComponentChildren } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import type { DatasetInfo } from '@/contract/messages';
import type { Actor, Claim, Description } from '@/core/model/actor';
import type { SourceId } from '@/core/model/source-record';
import { eachTrait } from '@/core/model/traits';
import { groupClaims, isConflict } from '@/core/profile/claims';
import { leadDescription } from '@/core/profile/lead';
import { citedPages, pagesByYear } from '@/core/profile/reports';
import { sourceTitle } from '@/core/profile/source-label';
import { groupPage, sourceById } from '@/core/sources/catalogue';
import { CopyButton } from '../../components/CopyButton';
import { ExternalLink } from '../../components/ExternalLink';
import { FoldButton } from '../../components/FoldButton';
import type { SourceDates } from '../../components/source-dates';
import type { Correcting } from '../../corrections/correcting';
import { Notes } from '../../notes/Notes';
import { countryIn } from '../../words/country';
import { formatDay, formatPartialDay } from '../../words/format-time';
import { joinedWith } from '../../words/joined';
import { motiveIn } from '../../words/motive';
import { say } from '../../words/say';
import { sourceName, sourceNames } from '../../words/source-name';
import { TRAIT_LABELS, traitIn } from '../../words/trait';
import { ReaderLink } from '../parts/ReaderLink';
import { Credits } from '../parts/Row';
import { Section } from '../parts/Section';
import { SettingsButton } from '../parts/SettingsButton';

interface OverviewProps {
  readonly actor: Actor;
  readonly info: DatasetInfo;
  readonly dates: SourceDates;
  readonly correcting: Correcting;
  readonly isNoting: boolean;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Who it is in the words of those who say it best, what the reader wrote, and the facts beside them. */
export function Overview(props: OverviewProps) {
  const { actor, info, dates, correcting, isNoting, onCopy } = props;
  return (
    <Section id="overview" isUntitled>
      <div class="overview">
        <div class="overview-words">
          <Descriptions actor={actor} dates={dates} origin={info.origin} />
          <div>
            <h3 class="part-title">{say('popup.yourNotes')}</h3>
            <Notes actor={actor} correcting={correcting} isBegun={isNoting} under={3} />
          </div>
        </div>
        <Facts actor={actor} info={info} onCopy={onCopy} />
      </div>
    </Section>
  );
}

interface DescriptionsProps extends Pick<OverviewProps, 'actor' | 'dates'> {
  readonly origin: DatasetInfo['origin'];
}

/** The description that says best who it is, then what others say. */
function Descriptions({ actor, dates, origin }: DescriptionsProps) {
  const lead = leadDescription(actor) ?? actor.descriptions[0];
  if (lead === undefined) {
    const isAwaited = origin === 'bundled' || actor.records.some(({ source }) => awaits(source, dates));
    return <NoDescription isAwaited={isAwaited} />;
  }
  const others = actor.descriptions.filter((description) => description !== lead);
  return (
    <div>
      <Account description={lead} takenAt={dates[lead.source]} />
      {others.length > 0 && (
        <details class="fold">
          <summary>{say('profile.othersSay', { count: others.length })}</summary>
          {others.map((description) => (
            <Account
              key={`${description.source} ${description.text}`}
              description={description}
              takenAt={dates[description.source]}
            />
          ))}
        </details>
      )}
    </div>
  );
}

/** More letters than are read before the rest of the page. */
const LONG = 700;

interface AccountProps {
  readonly description: Description;
  readonly takenAt: string | undefined;
}

function Account({ description, takenAt }: AccountProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const isLong = description.text.length > LONG;
  return (
    <figure class="account">
      <blockquote class="account-text" id={id} data-folded={isLong && !open}>
        {paragraphs(description.text).map((text, at) => (
          <p key={at}>{text}</p>
        ))}
      </blockquote>
      <figcaption class="account-source">
        {isLong && (
          <FoldButton
            controls={id}
            open={open}
            onChange={setOpen}
            more={say('profile.readOn')}
            less={say('profile.less')}
          />
        )}
        <span>
          <Attribution description={description} takenAt={takenAt} />
        </span>
      </figcaption>
    </figure>
  );
}

function Attribution({ description: { source, date: changed }, takenAt }: AccountProps) {
  const known = sourceTitle(source, useContext(Credits));
  const taken = takenAt === undefined ? '' : formatDay(takenAt);
  const updated = changed === undefined ? '' : formatDay(changed);
  return (
    <>
      {joinedWith([
        known ? <ExternalLink href={known.homepage}>{known.title}</ExternalLink> : source,
        ...(updated === '' ? [] : [say('profile.lastUpdated', { date: updated })]),
        ...(taken === '' ? [] : [say('profile.asOf', { date: taken })]),
      ])}
    </>
  );
}

/** Its bundled records answer, which describe nothing: it was not downloaded, whatever else was. */
function awaits(source: SourceId, dates: SourceDates): boolean {
  const { bundled = false, namesOnly = false } = sourceById(source) ?? {};
  return bundled && !namesOnly && dates[source] === undefined;
}

/** @param isAwaited a refresh may bring one */
function NoDescription({ isAwaited }: { readonly isAwaited: boolean }) {
  if (!isAwaited) return <p class="muted">{say('profile.noDescription')}</p>;
  return (
    <p class="muted">
      {say('profile.noDescriptionYet')} <SettingsButton words={say('profile.refreshInSettings')} />
    </p>
  );
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
}

/** What the sources state, each value with who states it; what nobody states is left out. */
function Facts({ actor, info, onCopy }: Pick<OverviewProps, 'actor' | 'info' | 'onCopy'>) {
  const { credits } = actor;
  const [latest] = pagesByYear(citedPages(actor).filter(({ isEntry }) => !isEntry))[0]?.pages ?? [];
  const attackIds = [...new Set(actor.records.flatMap(({ attackId }) => attackId ?? []))];
  return (
    <aside class="facts-card" aria-label={say('profile.facts')}>
      <dl class="facts-list">
        <Claims label={say('profile.origin')} claims={actor.countries} read={countryIn} />
        <Claims label={say('popup.motive')} claims={actor.motives} read={motiveIn} />
        <Claims label={say('card.targets')} claims={actor.sectors} />
        <Claims label={say('profile.targetCountries')} claims={actor.victims ?? []} read={countryIn} />
        <Claims label={say('profile.since')} claims={actor.firstSeen} />
        {eachTrait(actor.traits).map(([trait, claims]) => (
          <Claims key={trait} label={say(TRAIT_LABELS[trait])} claims={claims} read={traitIn} />
        ))}
        {latest?.date !== undefined && (
          <Fact label={say('profile.lastReport')} by={sourceNames(latest.sources, credits)}>
            <ExternalLink href={latest.url}>{latest.title}</ExternalLink>{' '}
            <time class="fact-date">{formatPartialDay(latest.date)}</time>
            <ReaderLink address={latest.url} title={latest.title} />
          </Fact>
        )}
        {attackIds.map((id) => (
          <Fact key={id} label={say('profile.attackId')} copied={id} onCopy={onCopy}>
            <ExternalLink href={groupPage(id) ?? ''}>{id}</ExternalLink>
          </Fact>
        ))}
        {actor.records.flatMap(({ key, source }) => {
          const uuid = UUID.exec(key)?.[0];
          return uuid === undefined || actor.id !== key
            ? []
            : [
                <Fact
                  key={key}
                  label={say('profile.idOf', { source: sourceName(source, credits) })}
                  copied={uuid}
                  onCopy={onCopy}
                >
                  <code class="fact-id">{uuid}</code>
                </Fact>,
              ];
        })}
        {actor.tlp?.map(({ value, sources }) => (
          <Fact key={value} label={say('profile.passedOn')} by={sourceNames(sources, credits)}>
            <b class="tlp">TLP:{value.toUpperCase()}</b>
          </Fact>
        ))}
        <Fact label={say('data.title')}>{age(info)}</Fact>
      </dl>
    </aside>
  );
}

/** At the end of a record's key: the number by which MISP and STIX know it. */
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface ClaimsProps {
  readonly label: string;
  readonly claims: readonly Claim[];
  readonly read?: (value: string) => string;
}

function Claims({ label, claims, read = (value) => value }: ClaimsProps) {
  const credits = useContext(Credits);
  if (claims.length === 0) return null;
  // Claims that contradict each other stand apart, even where the same source makes both.
  const lines = isConflict(claims)
    ? claims.map(({ value, sources }) => ({ values: [value], sources }))
    : groupClaims(claims);
  return (
    <div class="fact">
      <dt>{label}</dt>
      {lines.map(({ values, sources }) => (
        <dd key={values[0]}>
          {values.map(read).join('\u00a0· ')}
          <By words={sourceNames(sources, credits)} />
        </dd>
      ))}
    </div>
  );
}

interface FactProps {
  readonly label: string;
  /** Who says it. */
  readonly by?: string;
  /** What is copied of it. */
  readonly copied?: string;
  readonly onCopy?: (text: string) => Promise<boolean>;
  readonly children: ComponentChildren;
}

function Fact({ label, by, copied, onCopy, children }: FactProps) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>
        {children}
        {by !== undefined && <By words={by} />}
        {copied !== undefined && onCopy !== undefined && (
          <CopyButton
            class="text-button fact-copy"
            label={say('card.copy')}
            name={say('profile.copyValue', { value: copied })}
            onCopy={() => onCopy(copied)}
          />
        )}
      </dd>
    </div>
  );
}

function By({ words }: { readonly words: string }) {
  return (
    <span class="fact-by">
      <span class="visually-hidden"> {say('profile.accordingTo')} </span>
      {words}
    </span>
  );
}

function age({ origin, takenAt }: DatasetInfo): string {
  const date = formatDay(takenAt).replaceAll(' ', '\u00a0');
  return say(origin === 'bundled' ? 'profile.bundled' : 'profile.refreshed', { date });
}
