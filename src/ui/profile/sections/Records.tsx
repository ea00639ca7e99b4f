import { useState } from 'preact/hooks';
import type { Actor, RecordReference } from '@/core/model/actor';
import { correctionUrl, sourceTitle } from '@/core/profile/source-label';
import { groupPage } from '@/core/sources/catalogue';
import { ExternalLink } from '../../components/ExternalLink';
import type { SourceDates } from '../../components/source-dates';
import type { Correcting } from '../../corrections/correcting';
import { failureIn } from '../../words/failure';
import { formatDay } from '../../words/format-time';
import { say, sayWith } from '../../words/say';
import { TakeOutForm } from '../corrections/TakeOutForm';
import { Dialog } from '../parts/Dialog';
import { Row } from '../parts/Row';
import { Section } from '../parts/Section';

interface RecordsProps {
  readonly actor: Actor;
  readonly dates: SourceDates;
  readonly correcting: Correcting;
}

/** The sources' own entries that this profile was merged from: what to check it against. */
export function Records({ actor, dates, correcting }: RecordsProps) {
  const { length } = actor.records;
  return (
    <Section id="records" count={length}>
      <details class="fold records">
        <summary>{say('profile.recordsBehind', { count: length })}</summary>
        <dl class="rows">
          {actor.records.map((record) => (
            <RecordRow
              key={record.key}
              actor={actor}
              record={record}
              takenAt={dates[record.source]}
              correcting={correcting}
            />
          ))}
        </dl>
      </details>
    </Section>
  );
}

interface RecordRowProps {
  readonly actor: Actor;
  readonly record: RecordReference;
  readonly takenAt: string | undefined;
  readonly correcting: Correcting;
}

function RecordRow({ actor, record, takenAt, correcting }: RecordRowProps) {
  const [isTakingOut, setTakingOut] = useState(false);
  const source = sourceTitle(record.source, actor.credits);
  const report = correctionUrl(actor, record.source);
  const date = takenAt === undefined ? '' : formatDay(takenAt);
  return (
    <Row label={<bdi>{record.name}</bdi>}>
      <dd class="record">
        <p>
          {source ? <ExternalLink href={source.homepage}>{source.title}</ExternalLink> : record.source}
          <AttackId id={record.attackId} />
        </p>
        <p class="record-terms">
          {source?.licence && (
            <span>
              {sayWith('profile.licence', {
                name: <ExternalLink href={source.licence.url}>{failureIn(source.licence.name)}</ExternalLink>,
              })}
            </span>
          )}
          {date !== '' && <span>{say('profile.asOf', { date })}</span>}
          {report !== null && <ExternalLink href={report}>{say('profile.reportCorrection')}</ExternalLink>}
        </p>
        <p class="record-key">{record.key}</p>
        {actor.corrections?.joined.includes(record.key) && (
          <p class="entry-note">{say('profile.joinedByYou')}</p>
        )}
        {actor.records.length > 1 && !correcting.isOff && (
          <button
            type="button"
            class="text-button"
            aria-label={say('profile.takeRecordOutKey', { key: record.key })}
            onClick={() => setTakingOut(true)}
          >
            {say('profile.opens', { action: say('profile.takeRecordOut') })}
          </button>
        )}
        {isTakingOut && (
          <Dialog
            title={sayWith('corrections.takeOutTitle', {
              record: <bdi>{record.name}</bdi>,
              actor: <bdi>{actor.name}</bdi>,
            })}
            onClose={() => setTakingOut(false)}
          >
            <TakeOutForm
              actor={actor}
              record={record}
              onAdd={correcting.add}
              onClose={() => setTakingOut(false)}
            />
          </Dialog>
        )}
      </dd>
    </Row>
  );
}

function AttackId({ id }: { readonly id: string | undefined }) {
  const url = id === undefined ? null : groupPage(id);
  if (url === null) return null;
  return (
    <>
      {' · '}
      <ExternalLink href={url}>{id}</ExternalLink>
    </>
  );
}
