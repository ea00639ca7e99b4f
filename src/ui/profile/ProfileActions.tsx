import { useState } from 'preact/hooks';
import { comparisonHash } from '@/contract/profile-address';
import { EXPORT_FORMAT_IDS, EXPORT_FORMAT_TITLES, type ExportFormat } from '@/core/export/format-ids';
import type { Actor } from '@/core/model/actor';
import { type CopyKind, copyOf, linkOf } from '@/core/profile/copies';
import { actorSources, correctionUrl, sourceLabel } from '@/core/profile/source-label';
import { SWITCHED_OFF } from '@/stored/policy';
import { COPY_WORDS } from '../components/CardFoot';
import type { Correcting } from '../corrections/correcting';
import { ExportActors, OutletWords, OwnTick } from '../export/ExportActors';
import { StixExport } from '../export/StixExport';
import type { Exporting } from '../export/use-exporting';
import { useOutlet } from '../export/use-outlet';
import { FollowButton } from '../news/FollowButton';
import { say } from '../words/say';
import { AddNameForm } from './corrections/AddNameForm';
import { AssociateForm } from './corrections/AssociateForm';
import { JoinForm } from './corrections/JoinForm';
import { PickActor } from './corrections/PickActor';
import { Dialog } from './parts/Dialog';
import { Menu, type MenuEntry } from './parts/Menu';

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

const TITLES: Readonly<Record<Opened, string>> = {
  export: 'Export',
  name: 'Add a name',
  join: 'Same as another actor',
  associate: 'Associate',
  compare: 'Compare with another actor',
};

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
  const copy = async (text: string) => tell((await onCopy(text)) ? 'Copied.' : 'Not copied.');
  const save = async (format: ExportFormat) => {
    await outlet.save({ format, ids, own });
    tell();
  };
  return (
    <div class="profile-actions">
      <FollowButton class="button" actor={actor} />
      <Menu label="Copy" entries={copies({ actor, address, isExportOff: exporting.isOff, copy })} />
      <Menu
        label="Export"
        entries={
          exporting.isOff
            ? [{ off: SWITCHED_OFF }]
            : [
                { label: 'STIX 2.1, with a preview…', onPress: () => setOpened('export') },
                ...DIRECT.map((format) => ({
                  label: EXPORT_FORMAT_TITLES[format],
                  onPress: () => void save(format),
                })),
                ...(actor.corrections === undefined
                  ? []
                  : [
                      { label: 'With your notes and corrections', checked: own, onPress: () => setOwn(!own) },
                    ]),
              ]
        }
      />
      <Menu label="Correct" entries={corrections(actor, correcting.isOff, setOpened)} />
      <button type="button" class="button" onClick={() => setOpened('compare')}>
        Compare…
      </button>
      <div class="profile-said" data-turn={news.turn}>
        <OutletWords said={news.copied ?? outlet.said} error={outlet.error} />
      </div>
      {opened !== null && (
        <Dialog title={TITLES[opened]} isWide={opened === 'export'} onClose={close}>
          {opened === 'export' && (
            <>
              <StixExport
                wanted={{ format: 'stix', ids, own }}
                version={actor}
                exporting={exporting}
                isPreviewed
              />
              <ExportActors exporting={exporting} formats={DIRECT} ids={ids} own={own} label="Other format" />
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
    ...kinds.map((kind) => ({ label: say(COPY_WORDS[kind]), onPress: () => copy(copyOf(actor, kind)) })),
    { label: 'Link to this page', onPress: () => copy(address) },
  ];
}

/** For the reader alone, or for everybody by those who publish the sources. */
function corrections(actor: Actor, isOff: boolean, open: (what: Opened) => void): readonly MenuEntry[] {
  const reports = actorSources(actor).flatMap((source) => {
    const href = correctionUrl(actor, source);
    return href === null
      ? []
      : [{ label: `Report it to ${sourceLabel(source, actor.credits)}`, href, isOutside: true }];
  });
  return [
    ...(isOff
      ? [{ off: SWITCHED_OFF }]
      : ([
          { heading: 'For you' },
          { label: 'Add a name…', onPress: () => open('name') },
          { label: 'Same as another actor…', onPress: () => open('join') },
          { label: 'Associate…', onPress: () => open('associate') },
        ] as const)),
    ...(reports.length === 0 ? [] : [{ heading: 'For everybody, by the source' }, ...reports]),
  ];
}
