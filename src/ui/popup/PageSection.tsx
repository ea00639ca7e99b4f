import { useId, useState } from 'preact/hooks';
import type { ActorId } from '@/core/model/actor';
import { FoldButton } from '../components/FoldButton';
import { ExportActors } from '../export/ExportActors';
import type { Exporting } from '../export/use-exporting';
import { formatCount } from '../words/format-amount';
import { say } from '../words/say';
import type { ActorOnPage } from './group-by-actor';
import { PageRow } from './PageRow';
import { PopupMessage } from './PopupMessage';
import type { Extent, PageContent } from './page-content';
import type { Visited } from './use-jumps';

interface PageSectionProps {
  readonly page: PageContent;
  readonly visited: Visited;
  readonly exporting: Exporting;
  readonly onVisit: (actor: ActorOnPage, step: 1 | -1) => void;
  readonly onMarkPage: () => void;
  readonly onOpen: (id: ActorId, met?: string) => void;
  /** Up, past the first row. */
  readonly onLeave: () => void;
}

/** Who is named on the page in front. */
export function PageSection(props: PageSectionProps) {
  const { page } = props;
  return (
    <section aria-labelledby="on-page">
      <div class="page-head">
        <h2 class="page-title" id="on-page">
          On this page
        </h2>
        <p class="page-count" role="status">
          {page.state === 'named' && countOf(page.actors, page.extent)}
        </p>
      </div>
      {'extent' in page && page.extent === 'first-part' && (
        <p class="page-note">This page is very long: names are marked in its first part only.</p>
      )}
      {page.state === 'named' && <PageExport actors={page.actors} exporting={props.exporting} />}
      {page.state === 'named' ? (
        <ul class="page-actors">
          {page.actors.map((actor) => (
            <PageRow
              key={actor.key}
              actor={actor}
              shown={props.visited.get(actor.key)}
              onVisit={(step) => props.onVisit(actor, step)}
              onOpen={props.onOpen}
              onLeave={props.onLeave}
            />
          ))}
        </ul>
      ) : (
        <NothingToList page={page} onMarkPage={props.onMarkPage} />
      )}
    </section>
  );
}

interface PageExportProps {
  readonly actors: readonly ActorOnPage[];
  readonly exporting: Exporting;
}

/** Everybody whom the page names, to be taken along; of a name that several bear, all of them. */
function PageExport({ actors, exporting }: PageExportProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const ids = [...new Set(actors.flatMap(({ actors: meant }) => meant.map((actor) => actor.id)))];
  if (ids.length === 0 || exporting.isOff) return null;
  return (
    <div class="page-export">
      <FoldButton
        controls={id}
        open={open}
        onChange={setOpen}
        more="Export what this page names"
        less="Fold the export"
      />
      <div id={id} hidden={!open}>
        {open && (
          <ExportActors
            exporting={exporting}
            formats={['markdown-list', 'csv', 'stix']}
            ids={ids}
            own={false}
            label="As"
          />
        )}
      </div>
    </div>
  );
}

interface NothingToListProps {
  readonly page: Exclude<PageContent, { state: 'named' }>;
  readonly onMarkPage: () => void;
}

function NothingToList({ page, onMarkPage }: NothingToListProps) {
  switch (page.state) {
    case 'reading':
      return <p class="popup-wait">Reading the page…</p>;
    case 'empty':
      return (
        <PopupMessage title={`No actor is named ${page.extent === 'whole' ? 'on this page' : 'there'}.`}>
          <p>Search above for one you have in mind.</p>
        </PopupMessage>
      );
    case 'failed':
      return (
        <PopupMessage title="Who is named on this page could not be looked up.">
          <p>{page.error}</p>
        </PopupMessage>
      );
    case 'off-everywhere':
      return (
        <PopupMessage title="Names are not marked anywhere.">
          <p>Switch “Mark names everywhere” on to see who is named here. Search works all the same.</p>
        </PopupMessage>
      );
    case 'off-here':
      return (
        <PopupMessage title={`Names are not marked on ${page.site || 'this site'}.`}>
          <p>Switch this site on below to see who is named here.</p>
        </PopupMessage>
      );
    case 'not-asked':
      return (
        <PopupMessage title={say('sites.notRead')}>
          <p>{say('sites.notReadWhy')}</p>
          <button type="button" class="button" onClick={onMarkPage}>
            {say('sites.markPage')}
          </button>
        </PopupMessage>
      );
    case 'unreadable':
      return (
        <PopupMessage title="Byname cannot read this page.">
          <p>
            Browsers keep extensions out of their own pages, their web stores and their PDF viewers. Any other
            page that was open before Byname was installed or updated has to be reloaded once.
          </p>
        </PopupMessage>
      );
  }
}

function countOf(actors: readonly ActorOnPage[], extent: Extent): string {
  const places = actors.reduce((sum, actor) => sum + actor.places.length, 0);
  const counted = `${formatCount(actors.length, 'actor')}, ${formatCount(places, 'mention')}`;
  return extent === 'so-far' ? `${counted} so far` : counted;
}
