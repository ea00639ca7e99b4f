import { useContext } from 'preact/hooks';
import type { DatasetInfo } from '@/contract/messages';
import type { Description } from '@/core/model/actor';
import { formatDate } from '@/core/profile/format-date';
import { sourceTitle } from '@/core/profile/source-label';
import { ExternalLink } from '../../components/ExternalLink';
import type { SourceDates } from '../../components/source-dates';
import { Credits } from '../Row';
import { Section } from '../Section';

interface DescriptionsProps {
  readonly descriptions: readonly Description[];
  readonly dates: SourceDates;
  readonly origin: DatasetInfo['origin'];
  readonly onOpenSettings: () => void;
}

/** What each source says of the actor, in its own words. */
export function Descriptions({ descriptions, dates, origin, onOpenSettings }: DescriptionsProps) {
  return (
    <Section id="description">
      {descriptions.map((description) => (
        <figure class="account" key={`${description.source} ${description.text}`}>
          <blockquote class="account-text">
            {paragraphs(description.text).map((text, at) => (
              <p key={at}>{text}</p>
            ))}
          </blockquote>
          <figcaption class="account-source">
            <Attribution description={description} takenAt={dates[description.source]} />
          </figcaption>
        </figure>
      ))}
      {descriptions.length === 0 && <NoDescription origin={origin} onOpenSettings={onOpenSettings} />}
    </Section>
  );
}

interface AttributionProps {
  readonly description: Description;
  readonly takenAt: string | undefined;
}

function Attribution({ description: { source, date: changed }, takenAt }: AttributionProps) {
  const known = sourceTitle(source, useContext(Credits));
  const taken = takenAt === undefined ? '' : formatDate(takenAt);
  const updated = changed === undefined ? '' : formatDate(changed);
  return (
    <>
      {known ? <ExternalLink href={known.homepage}>{known.title}</ExternalLink> : source}
      {updated !== '' && `, last updated ${updated}`}
      {taken !== '' && `, as of ${taken}`}
    </>
  );
}

function NoDescription({ origin, onOpenSettings }: Pick<DescriptionsProps, 'origin' | 'onOpenSettings'>) {
  if (origin === 'refreshed') return <p class="muted">No source describes this actor.</p>;
  return (
    <p class="muted">
      Descriptions come with the first refresh, from the sources themselves.{' '}
      <button type="button" class="text-button" onClick={onOpenSettings}>
        Refresh in settings
      </button>
    </p>
  );
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
}
