import { useMemo } from 'preact/hooks';
import { disagreements } from '@/core/profile/disagreements';
import { Contents } from './Contents';
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
  extends Pick<ProfileViewProps, 'dates' | 'address' | 'onCopy' | 'onOpenSettings'> {
  readonly profile: Profile;
}

/** A whole profile: who it is first, then the evidence. */
export function ProfileArticle({ profile, dates, address, onCopy, onOpenSettings }: ProfileArticleProps) {
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
        <Names names={actor.names} shared={shared} />
        <Disagreements found={disagreements(actor)} shared={shared} />
        <Associated relations={actor.relations} />
        <References references={actor.references} />
        <Records actor={actor} dates={dates} />
      </main>
    </div>
  );
}
