import { useMemo, useRef, useState } from 'preact/hooks';
import type { ListedCorrection } from '@/contract/messages';
import { groupRelations } from '@/core/profile/relations';
import { timelineOf } from '@/core/profile/timeline';
import type { SourceDates } from '../components/source-dates';
import { CorrectionSentence } from '../corrections/CorrectionSentence';
import type { Correcting } from '../corrections/correcting';
import type { Exporting } from '../export/use-exporting';
import { say, sayWith } from '../words/say';
import { CorrectionsSection, ownCorrections } from './corrections/CorrectionsSection';
import { ProfileHead } from './ProfileHead';
import { ProfileMessage } from './ProfileMessage';
import { PageBar } from './parts/PageBar';
import { Credits } from './parts/Row';
import type { SectionId } from './parts/Section';
import type { Profile, ProfileContent } from './profile-content';
import { ActorReports } from './sections/ActorReports';
import { Disagreements, hasDisagreements } from './sections/Disagreements';
import { Names } from './sections/Names';
import { Overview } from './sections/Overview';
import { Records } from './sections/Records';
import { Relations, Techniques } from './sections/Relations';
import { Sources } from './sections/Sources';
import { Timeline } from './sections/Timeline';
import type { Reports } from './use-reports';

export interface ProfileViewProps {
  readonly content: ProfileContent;
  readonly dates: SourceDates;
  /** The page's own address, for "copy link". */
  readonly address: string;
  readonly correcting: Correcting;
  /** A new note is begun at once. */
  readonly isNoting?: boolean;
  readonly reports: Reports;
  readonly exporting: Exporting;
  /** Resolves to false when nothing was copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onRetry: () => void;
}

/** The profile page in each of its states. Draws only. */
export function ProfileView(props: ProfileViewProps) {
  const { content, onRetry } = props;
  return (
    <div class="page">
      <PageBar />
      {content.state === 'ready' ? (
        <ProfileArticle key={content.actor.id} {...props} profile={content} />
      ) : (
        <ProfileMessage content={content} onRetry={onRetry} />
      )}
    </div>
  );
}

interface ProfileArticleProps extends Omit<ProfileViewProps, 'content' | 'onRetry'> {
  readonly profile: Profile;
}

/** A whole profile: who it is first, then the evidence. */
function ProfileArticle(props: ProfileArticleProps) {
  const { profile, dates, address, isNoting = false, reports, exporting, onCopy } = props;
  const { actor, shared, info } = profile;
  const [saved, setSaved] = useState<ListedCorrection | null>(null);
  // What a form says is shown where its reader is; names and notes say it in their places.
  const correcting = useMemo(
    () => ({
      ...props.correcting,
      add: async (draft: Parameters<Correcting['add']>[0]) => {
        const answer = await props.correcting.add(draft);
        if (answer.ok) setSaved(answer.value);
        return answer;
      },
    }),
    [props.correcting],
  );
  const hadCorrections = useRef(false);
  hadCorrections.current ||= ownCorrections(actor, correcting).length > 0 || correcting.listed?.ok === false;
  const sections = sectionsOf(profile, hadCorrections.current);
  const has = (id: SectionId) => sections.includes(id);
  return (
    <Credits.Provider value={actor.credits}>
      <main class="profile">
        <ProfileHead
          actor={actor}
          sections={sections}
          address={address}
          correcting={correcting}
          exporting={exporting}
          onCopy={onCopy}
        />
        <Overview
          actor={actor}
          info={info}
          dates={dates}
          correcting={props.correcting}
          isNoting={isNoting}
          onCopy={onCopy}
        />
        {has('disagreements') && <Disagreements actor={actor} shared={shared} />}
        <Names actor={actor} shared={shared} correcting={props.correcting} onCopy={onCopy} />
        {has('timeline') && <Timeline actor={actor} />}
        {has('relations') && <Relations actor={actor} />}
        {has('techniques') && <Techniques relations={actor.relations} />}
        <Sources actor={actor} />
        <ActorReports actor={actor} {...reports} />
        <Records actor={actor} dates={dates} correcting={correcting} />
        {has('corrections') && (
          <CorrectionsSection actor={actor} correcting={props.correcting} onCopy={onCopy} />
        )}
        <Saved saved={saved} correcting={props.correcting} onClose={() => setSaved(null)} />
      </main>
    </Credits.Provider>
  );
}

const ORDER: readonly SectionId[] = [
  ...(['overview', 'disagreements', 'names', 'timeline', 'relations', 'techniques'] as const),
  ...(['sources', 'reports', 'records', 'corrections'] as const),
];

/** The sections that a profile has, in the page's order. */
function sectionsOf({ actor, shared }: Profile, hasCorrections: boolean): readonly SectionId[] {
  const has = (kind: 'technique' | 'campaign') => actor.relations.some((relation) => relation.kind === kind);
  const present: Partial<Record<SectionId, boolean>> = {
    disagreements: hasDisagreements({ actor, shared }),
    timeline: timelineOf(actor) !== null,
    relations: groupRelations(actor.relations).length > 0 || has('campaign'),
    techniques: has('technique'),
    corrections: hasCorrections,
  };
  return ORDER.filter((id) => present[id] !== false);
}

interface SavedProps {
  readonly saved: ListedCorrection | null;
  readonly correcting: Pick<Correcting, 'remove'>;
  readonly onClose: () => void;
}

/** What was saved last, with its undo, over the foot of the page: the reader stays where she is. */
function Saved({ saved, correcting, onClose }: SavedProps) {
  const before = useRef<HTMLElement | null>(null);
  const close = () => {
    onClose();
    // The button that was pressed goes.
    before.current?.focus();
  };
  const undo = async () => {
    if (saved !== null && (await correcting.remove(saved.correction.id)).ok) close();
  };
  return (
    <div
      class="saved"
      role="status"
      data-shown={saved !== null}
      onFocusIn={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
          before.current = relatedTarget;
      }}
    >
      {saved !== null && (
        <>
          <span class="saved-words">
            {sayWith('profile.saved', {
              correction: (
                <CorrectionSentence correction={saved.correction} draw={({ name }) => <bdi>{name}</bdi>} />
              ),
            })}
          </span>
          <button type="button" class="text-button" aria-label={say('profile.undoSaved')} onClick={undo}>
            {say('common.undo')}
          </button>
          <button type="button" class="text-button" aria-label={say('profile.closeSaved')} onClick={close}>
            {say('common.close')}
          </button>
        </>
      )}
    </div>
  );
}
