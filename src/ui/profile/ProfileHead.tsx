import { Fragment } from 'preact';
import type { Actor } from '@/core/model/actor';
import { isSameName } from '@/core/profile/group-names';
import { type NameRow, nameRows } from '@/core/profile/name-rows';
import { Chips } from '../components/Chips';
import { say, sayWith } from '../words/say';
import { ProfileActions, type ProfileActionsProps } from './ProfileActions';
import { Contents, type SectionId } from './parts/Section';

interface ProfileHeadProps extends ProfileActionsProps {
  readonly sections: readonly SectionId[];
}

/** Who it is in three lines, what can be done with it, and where the rest stands; it stays in sight. */
export function ProfileHead({ sections, ...props }: ProfileHeadProps) {
  const { actor } = props;
  return (
    <header class="profile-head">
      <div class="profile-bar">
        <h1 class="profile-name">
          <bdi>{actor.name}</bdi>
        </h1>
        <ProfileActions {...props} />
      </div>
      <div class="profile-short">
        <Others actor={actor} />
        <Chips actor={actor} />
      </div>
      <Contents sections={sections} />
    </header>
  );
}

/** As many as stand in a line. */
const SHOWN = 4;

/** The names that are looked for most, of those in use. */
function Others({ actor }: { readonly actor: Actor }) {
  const rows = nameRows(actor, actor.names, []).filter(({ name }) => !isSameName(name.text, actor.name));
  if (rows.length === 0) return null;
  const current = rows.filter(({ standing }) => standing !== 'retired');
  // What only its form attributes is less known for it.
  const byForm = ({ name }: NameRow) => Number(name.usedBy.length === 0);
  const shown = [...current].sort((a, b) => byForm(a) - byForm(b)).slice(0, SHOWN);
  const more = rows.length - shown.length;
  return (
    <p class="profile-others">
      {sayWith('popup.also', {
        names: (
          <span>
            {shown.map(({ name: { text } }) => (
              <Fragment key={text}>
                <span class="name">
                  <bdi>{text}</bdi>
                </span>{' '}
              </Fragment>
            ))}
          </span>
        ),
      })}
      {more > 0 && <span class="muted">{say('common.more', { count: more })}</span>}
    </p>
  );
}
