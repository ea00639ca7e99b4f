import { useMemo } from 'preact/hooks';
import { disagreements } from '@/core/profile/claims';
import { Contents } from './Contents';
import { CorrectionsSection } from './corrections/CorrectionsSection';
import { ProfileHead } from './ProfileHead';
import type { ProfileViewProps } from './ProfileView';
import type { Profile } from './profile-content';
import { profileSections } from './profile-sections';
import { Associated } from './sections/Associated';
import { Descriptions } from './sections/Descriptions';
import { Disagreements } from './sections/Disagreements';
import { Facts } from './sections/Facts';
import { Names } from './sections/Names';
import { Records } from './sections/Records';
import { References } from './sections/References';

interface ProfileArticleProps
  extends Pick<ProfileViewProps, 'dates' | 'address' | 'correcting' | 'onCopy' | 'onOpenSettings'> {
  readonly profile: Profile;
}

/** A whole profile: who it is first, then the evidence. */
export function ProfileArticle(props: ProfileArticleProps) {
  const { profile, dates, address, correcting, onCopy, onOpenSettings } = props;
  const { actor, shared, info } = profile;
  const sections = useMemo(() => profileSections(actor, shared), [actor, shared]);
  return (
    <div class="page-columns">
      <Contents sections={sections} />
      <main class="profile">
        <ProfileHead actor={actor} info={info} address={address} onCopy={onCopy} />
        <Facts actor={actor} />
        <Descriptions
          descriptions={actor.descriptions}
          dates={dates}
          origin={info.origin}
          onOpenSettings={onOpenSettings}
        />
        <Names actor={actor} shared={shared} correcting={correcting} />
        <Disagreements found={disagreements(actor)} shared={shared} />
        <Associated relations={actor.relations} />
        <References references={actor.references} />
        <Records actor={actor} dates={dates} onAdd={correcting.add} />
        <CorrectionsSection actor={actor} correcting={correcting} onCopy={onCopy} />
      </main>
    </div>
  );
}
