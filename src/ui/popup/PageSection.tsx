import { useId, useState } from 'preact/hooks';
import { Icon } from '../components/Icon';
import { ExportActors } from '../export/ExportActors';
import type { Exporting } from '../export/use-exporting';
import { formatNumber } from '../words/format-amount';
import { say } from '../words/say';
import { type ActorOnPage, namingPage, pageListText } from './group-by-actor';
import { PageRow } from './PageRow';
import type { Extent } from './page-content';
import type { Visited } from './use-jumps';
import type { TabPage } from './use-tab';

interface PageSectionProps {
  /** Never empty. */
  readonly actors: readonly ActorOnPage[];
  readonly extent: Extent;
  /** Undefined where the browser does not tell: then the page itself is asked, when that is wanted. */
  readonly page: TabPage | undefined;
  readonly onReadPage: () => Promise<TabPage | undefined>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whom the reader's filters let pass. */
  readonly shown: readonly ActorOnPage[];
  readonly visited: Visited;
  readonly exporting: Exporting;
  readonly onVisit: (actor: ActorOnPage, step: 1 | -1) => void;
  readonly onOpen: (actor: ActorOnPage) => void;
  readonly onSummary: () => void;
  /** Up, past the first row. */
  readonly onLeave: () => void;
}

/** Who is named on the page in front. */
export function PageSection(props: PageSectionProps) {
  const { actors, extent, shown, visited, ...on } = props;
  const [stop, setStop] = useState('');
  const stopAt = Math.max(
    0,
    shown.findIndex(({ key }) => key === stop),
  );
  return (
    <section aria-labelledby="on-page">
      <PageHead {...props} />
      {extent === 'first-part' && <p class="page-note">{say('popup.veryLong')}</p>}
      {shown.length === 0 && <p class="page-note">{say('popup.nonePasses')}</p>}
      <ul class="rows">
        {shown.map((actor, at) => (
          <PageRow
            key={actor.key}
            actor={actor}
            shown={visited.get(actor.key)}
            isStop={at === stopAt}
            onStop={() => setStop(actor.key)}
            onVisit={(step) => on.onVisit(actor, step)}
            onOpen={() => on.onOpen(actor)}
            onLeave={on.onLeave}
          />
        ))}
      </ul>
    </section>
  );
}

type PageHeadProps = Pick<
  PageSectionProps,
  'actors' | 'shown' | 'extent' | 'page' | 'onReadPage' | 'now' | 'exporting' | 'onSummary'
>;

/** How many are named, and what can be taken along of them: those that are listed. */
function PageHead({ actors, shown, extent, now, exporting, onSummary, ...props }: PageHeadProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<TabPage>();
  const page = props.page ?? told;
  const readPage = async () => {
    // A site may have gone on to another of its pages since it was asked.
    const read = props.page ?? (await props.onReadPage());
    setTold(read);
    return read;
  };
  const ids = [...new Set(shown.flatMap(({ actors: meant }) => meant.map((actor) => actor.id)))];
  const canExport = ids.length > 0 && !exporting.isOff;
  const places = shown.reduce((sum, actor) => sum + actor.places.length, 0);
  return (
    <>
      <div class="list-head">
        <h2 class="list-title" id="on-page">
          {say('popup.onThisPage')}
        </h2>
        <p class="list-count" role="status">
          {shown.length < actors.length
            ? say('popup.countOf', { shown: shown.length, all: actors.length })
            : formatNumber(actors.length)}
          <span class="visually-hidden"> {say('popup.actors', { count: actors.length })}</span>
          {` · ${say('popup.mentions', { count: places })}`}
          {extent === 'so-far' && ` ${say('popup.soFar')}`}
        </p>
        <button
          type="button"
          class="icon-button"
          aria-label={say('popup.summary')}
          title={say('popup.summary')}
          onClick={onSummary}
        >
          <Icon name="summary" />
        </button>
        {!exporting.isOff && shown.length > 0 && (
          <CopyList text={async () => pageListText(shown, await readPage(), now)} copy={exporting.copy} />
        )}
        {canExport && (
          <button
            type="button"
            class="icon-button"
            aria-label={say('popup.exportPage')}
            title={say('popup.exportPage')}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => {
              setOpen(!open);
              if (!open) void readPage();
            }}
          >
            <Icon name="export" />
          </button>
        )}
      </div>
      <div id={id} class="page-export" hidden={!open || !canExport}>
        {open && canExport && (
          <ExportActors
            exporting={exporting}
            formats={['markdown-list', 'csv', 'stix']}
            ids={ids}
            own={false}
            label={say('popup.exportAs')}
            page={page && namingPage(shown, page, now)}
          />
        )}
      </div>
    </>
  );
}

interface CopyListProps {
  readonly text: () => Promise<string>;
  /** Resolves to false when nothing was copied. */
  readonly copy: (text: string) => Promise<boolean>;
}

/** A sign that copies, and says whether it did. */
function CopyList({ text, copy }: CopyListProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <span class="list-said" aria-live="polite">
        {copied === null ? '' : copied ? say('popup.copied') : say('popup.notCopied')}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-label={say('popup.copyList')}
        title={say('popup.copyList')}
        onClick={async () => setCopied(await copy(await text()))}
        onBlur={() => setCopied(null)}
      >
        <Icon name={copied === true ? 'done' : 'copy'} />
      </button>
    </>
  );
}
