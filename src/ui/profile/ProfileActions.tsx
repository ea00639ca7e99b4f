import { useState } from 'preact/hooks';
import { comparisonHash } from '@/contract/profile-address';
import { EXPORT_FORMAT_IDS, type ExportFormat } from '@/core/export/format-ids';
import type { Actor } from '@/core/model/actor';
import { type CopyKind, linkOf } from '@/core/profile/copies';
import { actorSources, correctionUrl, sourceLabel } from '@/core/profile/source-label';
import { COPY_WORDS } from '../components/CardFoot';
import { Menu, type MenuEntry } from '../components/Menu';
import type { Correcting } from '../corrections/correcting';
import { ExportActors, OutletWords, OwnTick } from '../export/ExportActors';
import { StixExport } from '../export/StixExport';
import type { Exporting } from '../export/use-exporting';
import { useOutlet } from '../export/use-outlet';
import { FollowButton } from '../news/FollowButton';
import { copyIn } from '../words/copy';
import { exportFormatIn } from '../words/export-format';
import type { PlainKey } from '../words/messages';
import { say } from '../words/say';
import { AddNameForm } from './corrections/AddNameForm';
import { AssociateForm } from './corrections/AssociateForm';
import { JoinForm } from './corrections/JoinForm';
import { PickActor } from './corrections/PickActor';
import { Dialog } from './parts/Dialog';

export interface ProfileActionsProps {
  readonly actor: Actor;
  /** The page's own address. */
  readonly address: string;
  readonly correcting: Correcting;
  readonly exporting: Exporting;
  /** Resolves to false when nothing was copied. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

type Opened = 'export' | 'name' | 'join' | 'associate' | 'compare';

const TITLES = {
  export: 'profile.export',
  name: 'profile.addName',
  join: 'profile.sameAs',
  associate: 'profile.associate',
  compare: 'profile.compareWith',
} as const satisfies Record<Opened, PlainKey>;

/** What can be taken from a profile, compared with it, and put right in it; forms open over the page. */
export function ProfileActions(props: ProfileActionsProps) {
  const { actor, address, correcting, exporting, onCopy } = props;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [own, setOwn] = useState(false);
  const [news, setNews] = useState<{ readonly turn: number; readonly copied?: string }>({ turn: 0 });
  const outlet = useOutlet(exporting);
  const ids = actor.records.map(({ key }) => key);
  const close = () => setOpened(null);
  const tell = (copied?: string) =>
    setNews(({ turn }) => ({ turn: 1 - turn, ...(copied === undefined ? {} : { copied }) }));
  const copy = async (text: string) =>
    tell(
      (await onCopy(text)) ? say('exports.copied') : say('common.sentence', { text: say('card.notCopied') }),
    );
  const save = async (format: ExportFormat) => {
    await outlet.save({ format, ids, own });
    tell();
  };
  return (
    <div class="profile-actions">
      <FollowButton class="button" actor={actor} />
      <Menu
        label={say('card.copy')}
        entries={copies({ actor, address, isExportOff: exporting.isOff, copy })}
      />
      <Menu
        label={say('profile.export')}
        entries={
          exporting.isOff
            ? [{ off: say('common.switchedOff') }]
            : [
                { label: say('profile.exportStix'), onPress: () => setOpened('export') },
                ...DIRECT.map((format) => ({
                  label: exportFormatIn(format),
                  onPress: () => void save(format),
                })),
                ...(actor.corrections === undefined
                  ? []
                  : [{ label: say('exports.ownWords'), checked: own, onPress: () => setOwn(!own) }]),
              ]
        }
      />
      <Menu label={say('profile.correct')} entries={corrections(actor, correcting.isOff, setOpened)} />
      <button type="button" class="button" onClick={() => setOpened('compare')}>
        {opening('profile.compare')}
      </button>
      <div class="profile-said" data-turn={news.turn}>
        <OutletWords said={news.copied ?? outlet.said} error={outlet.error} />
      </div>
      {opened !== null && (
        <Dialog title={say(TITLES[opened])} isWide={opened === 'export'} onClose={close}>
          {opened === 'export' && (
            <>
              <StixExport
                wanted={{ format: 'stix', ids, own }}
                version={actor}
                exporting={exporting}
                isPreviewed
              />
              <ExportActors
                exporting={exporting}
                formats={DIRECT}
                ids={ids}
                own={own}
                label={say('profile.otherFormat')}
              />
              {actor.corrections !== undefined && <OwnTick own={own} onChange={setOwn} />}
            </>
          )}
          {opened === 'name' && <AddNameForm actor={actor} onAdd={correcting.add} onClose={close} />}
          {opened === 'join' && <JoinForm actor={actor} onAdd={correcting.add} onClose={close} />}
          {opened === 'associate' && <AssociateForm actor={actor} onAdd={correcting.add} onClose={close} />}
          {opened === 'compare' && (
            <PickActor
              except={actor.id}
              onCancel={close}
              onPick={({ id }) => {
                close();
                location.hash = comparisonHash(actor.id, id);
              }}
            />
          )}
        </Dialog>
      )}
    </div>
  );
}

/** What opens a form. */
function opening(action: PlainKey): string {
  return say('profile.opens', { action: say(action) });
}

/** Taken at a press; STIX is looked at before. */
const DIRECT = EXPORT_FORMAT_IDS.filter((format) => format !== 'stix');

interface Copies extends Pick<ProfileActionsProps, 'actor' | 'address'> {
  readonly isExportOff: boolean;
  readonly copy: (text: string) => void;
}

function copies({ actor, address, isExportOff, copy }: Copies): readonly MenuEntry[] {
  const kinds = (Object.keys(COPY_WORDS) as CopyKind[])
    .filter((kind) => kind !== 'link' || linkOf(actor) !== undefined)
    .filter((kind) => kind !== 'markdown' || !isExportOff);
  return [
    ...kinds.map((kind) => ({ label: say(COPY_WORDS[kind]), onPress: () => copy(copyIn(actor, kind)) })),
    { label: say('profile.linkHere'), onPress: () => copy(address) },
  ];
}

/** For the reader alone, or for everybody by those who publish the sources. */
function corrections(actor: Actor, isOff: boolean, open: (what: Opened) => void): readonly MenuEntry[] {
  const reports = actorSources(actor).flatMap((source) => {
    const href = correctionUrl(actor, source);
    return href === null
      ? []
      : [
          {
            label: say('profile.reportTo', { source: sourceLabel(source, actor.credits) }),
            href,
            isOutside: true,
          },
        ];
  });
  return [
    ...(isOff
      ? [{ off: say('common.switchedOff') }]
      : ([
          { heading: say('profile.forYou') },
          { label: opening('profile.addName'), onPress: () => open('name') },
          { label: opening('profile.sameAs'), onPress: () => open('join') },
          { label: opening('profile.associate'), onPress: () => open('associate') },
        ] as const)),
    ...(reports.length === 0 ? [] : [{ heading: say('profile.forEverybody') }, ...reports]),
  ];
}
