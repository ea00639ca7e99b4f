import { useMemo } from 'preact/hooks';
import { disagreements } from '@/core/profile/claims';
import type { SourceDates } from '../components/source-dates';
import type { Correcting } from '../corrections/correcting';
import type { Exporting } from '../export/use-exporting';
import { Notes } from '../notes/Notes';
import { Contents } from './Contents';
import { CorrectionsSection } from './corrections/CorrectionsSection';
import { PageBar } from './PageBar';
import { ProfileHead } from './ProfileHead';
import { ProfileMessage } from './ProfileMessage';
import type { Profile, ProfileContent } from './profile-content';
import { profileSections } from './profile-sections';
import { Credits } from './Row';
import { Section } from './Section';
import { ActorReports } from './sections/ActorReports';
import { Associated } from './sections/Associated';
import { Descriptions } from './sections/Descriptions';
import { Disagreements } from './sections/Disagreements';
import { Export } from './sections/Export';
import { Facts } from './sections/Facts';
import { Names } from './sections/Names';
import { Records } from './sections/Records';
import { References } from './sections/References';
import { Campaigns, Techniques } from './sections/Techniques';
import type { Reports } from './use-reports';

export interface ProfileViewProps {
  readonly content: ProfileContent;
  readonly dates: SourceDates;
  /** The page's own address, for "copy link". */
  readonly address: string;
  readonly correcting: Correcting;
  readonly reports: Reports;
  readonly exporting: Exporting;
  /** Resolves to false when nothing was copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onRetry: () => void;
  readonly onOpenSettings: () => void;
}

/** The profile page in each of its states. Draws only. */
export function ProfileView(props: ProfileViewProps) {
  const { content, onRetry, onOpenSettings } = props;
  return (
    <div class="page">
      <PageBar onOpenSettings={onOpenSettings} />
      {content.state === 'ready' ? (
        <ProfileArticle
          key={content.actor.id}
          profile={content}
          dates={props.dates}
          address={props.address}
          correcting={props.correcting}
          reports={props.reports}
          exporting={props.exporting}
          onCopy={props.onCopy}
          onOpenSettings={onOpenSettings}
        />
      ) : (
        <ProfileMessage content={content} onRetry={onRetry} />
      )}
    </div>
  );
}

interface ProfileArticleProps
  extends Pick<
    ProfileViewProps,
    'dates' | 'address' | 'correcting' | 'reports' | 'exporting' | 'onCopy' | 'onOpenSettings'
  > {
  readonly profile: Profile;
}

/** A whole profile: who it is first, then the evidence. */
function ProfileArticle(props: ProfileArticleProps) {
  const { profile, dates, address, correcting, reports, exporting, onCopy, onOpenSettings } = props;
  const { actor, shared, info } = profile;
  const sections = useMemo(() => profileSections(actor, shared), [actor, shared]);
  return (
    <div class="page-columns">
      <Contents sections={sections} />
      <Credits.Provider value={actor.credits}>
        <main class="profile">
          <ProfileHead
            actor={actor}
            info={info}
            address={address}
            isExportOff={exporting.isOff}
            onCopy={onCopy}
          />
          <Facts actor={actor} />
          <Section id="notes" count={actor.corrections?.notes.length ?? 0}>
            <Notes actor={actor} correcting={correcting} under={2} />
          </Section>
          <Descriptions
            descriptions={actor.descriptions}
            dates={dates}
            origin={info.origin}
            onOpenSettings={onOpenSettings}
          />
          <Names actor={actor} shared={shared} correcting={correcting} />
          <Disagreements found={disagreements(actor)} shared={shared} />
          <Associated relations={actor.relations} />
          <Campaigns relations={actor.relations} />
          <Techniques relations={actor.relations} />
          <References references={actor.references} />
          <ActorReports actor={actor} {...reports} />
          <Export actor={actor} exporting={exporting} />
          <Records actor={actor} dates={dates} correcting={correcting} />
          <CorrectionsSection actor={actor} correcting={correcting} onCopy={onCopy} />
        </main>
      </Credits.Provider>
    </div>
  );
}
