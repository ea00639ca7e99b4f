import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { searchEntry } from '@/core/profile/search-entry';
import { ReportLine } from '../own-report/ReportLine';
import { FilterBar } from './FilterBar';
import { choicesOf, filtersInForce, NO_FILTERS, passesFilters } from './filters';
import { type ActorOnPage, countsOf, entriesOf, nameOnPage } from './group-by-actor';
import { OtherSection } from './OtherSection';
import { PageSection } from './PageSection';
import { PageState } from './PageState';
import { PopupChoice } from './PopupChoice';
import { PopupFoot } from './PopupFoot';
import { PopupProfile } from './PopupProfile';
import { PopupSide, type Side } from './PopupSide';
import { Preview } from './Preview';
import type { PopupViewProps } from './popup-view-props';
import { RecentSection } from './RecentSection';
import { ReportHits } from './ReportHits';
import { ResultList } from './ResultList';
import { firstRow, rowNamed } from './row-focus';
import { SearchField } from './SearchField';
import { SoftwareHits } from './SoftwareHits';
import { Switches } from './Switches';
import { shownId } from './use-actor';
import { usePopupKeys } from './use-popup-keys';
import { useTouched } from './use-touched';

/** The toolbar popup: search, the page in front, or a profile. Draws, and keeps the focus where the reader is. */
export function PopupView(props: PopupViewProps) {
  const { query, results, profile, choice, page, filters, followed } = props;
  const [active, setActive] = useState(0);
  const [side, setSide] = useState<Side | null>(null);
  const [filtering, setFiltering] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);

  const inForce = filtersInForce(filters);
  const isDeep = profile !== null || choice !== null;
  // Of a page that names nobody a filter can show nobody: it shows them among all actors.
  const isSearching = query.trim() !== '' || (inForce > 0 && page.state !== 'named');
  const isFront = !isDeep && !isSearching && side === null;
  const listed = isSearching && !isDeep && results.state === 'ready' ? results.hits : [];
  const picked = listed[active]?.entry.id ?? null;
  useEffect(() => props.onPick(picked), [picked]);

  useLayoutEffect(() => {
    if (props.selected) field.current?.select();
  }, [props.selected]);
  const wasDeep = useRef(false);
  const { pressed, focused } = useTouched();
  useLayoutEffect(() => {
    // What stands aside of the list takes it for its title.
    if (!isDeep && wasDeep.current && (side === null || isSearching))
      (rowNamed(main.current, pressed.current) ?? field.current)?.focus();
    wasDeep.current = isDeep;
  }, [isDeep]);
  useLayoutEffect(() => {
    // A button may go that was pressed, and the focus with it.
    if (focused.current?.isConnected === false && document.activeElement === document.body)
      field.current?.focus();
  });

  const search = (text: string) => {
    setActive(0);
    props.onQuery(text);
  };
  const show = (what: Side) => {
    search('');
    unfilter();
    setSide(what);
  };
  const leaveSide = () => {
    setSide(null);
    field.current?.focus();
  };
  const unfilter = () => {
    setFiltering(false);
    if (inForce > 0) props.onFilters(NO_FILTERS);
  };
  usePopupKeys(field, {
    onBack: isDeep ? props.onBack : side && !isSearching ? leaveSide : null,
    onEscape: () => {
      if (isDeep) props.onBack();
      else if (query !== '') search('');
      else if (filtering) unfilter();
      else if (side) leaveSide();
      else props.onClose();
    },
    onShortcuts: () => show({ kind: 'shortcuts' }),
  });

  const open = (at: number) => {
    const hit = listed[at];
    if (!hit) return;
    const { kind, text } = hit.matched;
    props.onOpen(hit.entry.id, kind === 'alias' ? text : undefined, kind === 'software' ? text : undefined);
  };
  const openOnPage = (actor: ActorOnPage) => {
    const [only, ...others] = actor.actors;
    if (only === undefined) props.onVisit(actor, 1);
    else if (others.length > 0) props.onChoose(actor);
    else props.onOpen(only.id, nameOnPage(actor));
  };
  const toField = () => field.current?.focus();
  const onPage = page.state === 'named' ? page.actors : [];
  const here = onPage.find(
    ({ actors: [only, ...others] }) => others.length === 0 && only?.id === shownId(profile?.content),
  );

  return (
    <div class={props.isPanel ? 'popup popup-beside' : 'popup'} data-searching={isSearching && !isDeep}>
      <SearchField
        field={field}
        query={query}
        count={listed.length}
        active={active}
        filters={{ isOpen: filtering, inForce }}
        onQuery={search}
        onMove={setActive}
        onOpen={() => open(active)}
        onLeave={() => firstRow(main.current)?.focus()}
        onFilters={() => (filtering ? unfilter() : setFiltering(true))}
      />
      {filtering && !isDeep && (
        <FilterBar
          filters={filters}
          choices={choicesOf(
            isSearching || page.state !== 'named' ? props.entries : entriesOf(onPage),
            filters,
          )}
          onChange={(changed) => {
            setActive(0);
            props.onFilters(changed);
          }}
        />
      )}
      {/* Results have no focus of their own, and can be scrolled by keys all the same. */}
      <main class="popup-main" ref={main} tabIndex={listed.length > 0 ? 0 : undefined}>
        <h1 class="visually-hidden">Byname</h1>
        {profile ? (
          <PopupProfile
            {...profile}
            here={here}
            shown={here && props.visited.get(here.key)}
            copy={props.exporting.copy}
            onVisit={props.onVisit}
            onOpen={props.onOpen}
            onRetry={props.onRetry}
            onBack={props.onBack}
            onOpenTab={props.onOpenTab}
            correcting={props.correcting}
            onTag={(tag) => search(`#${tag}`)}
          />
        ) : choice ? (
          <PopupChoice of={choice} onOpen={props.onOpen} onCompare={props.onCompare} onBack={props.onBack} />
        ) : isSearching ? (
          <>
            <ResultList
              query={query}
              results={results}
              active={active}
              here={countsOf(onPage)}
              followed={followed}
              onOpen={open}
              onRetry={props.onRetry}
            />
            <SoftwareHits software={props.software} />
            <ReportHits reports={props.reports} />
          </>
        ) : side ? (
          <PopupSide {...props} side={side} onBack={leaveSide} />
        ) : page.state === 'named' ? (
          <PageSection
            actors={page.actors}
            extent={page.extent}
            page={page.page}
            onReadPage={props.onReadPage}
            now={props.now}
            shown={page.actors.filter(
              ({ actors }) =>
                inForce === 0 || actors.some((actor) => passesFilters(searchEntry(actor), filters, followed)),
            )}
            visited={props.visited}
            exporting={props.exporting}
            onVisit={props.onVisit}
            onOpen={openOnPage}
            onSummary={props.onSummary}
            onLeave={toField}
          />
        ) : (
          <>
            <PageState
              page={page}
              onRetry={props.onRetry}
              onMarkPage={props.onMarkPage}
              onReload={props.onReload}
              onAllow={props.onAllow}
              onRead={props.onRead}
            />
            <RecentSection
              recent={props.recent}
              onOpen={props.onOpen}
              onClear={props.onClearRecent}
              onLeave={toField}
            />
          </>
        )}
        {isFront && <OtherSection {...props} onLeave={toField} />}
      </main>
      {isSearching && !isDeep && <Preview content={props.preview} isRoomy={listed.length <= FEW} />}
      {isFront && (
        <>
          <ReportLine
            report={props.ownReport.report}
            obstacle={page.state !== 'named' ? 'nobody' : props.isPrivate ? 'private' : null}
            onAdd={props.onAddPage}
            onOpen={() => show({ kind: 'report' })}
          />
          <Switches {...props} />
        </>
      )}
      <PopupFoot
        {...props}
        news={side?.kind === 'news' ? null : props.news}
        onNews={() => {
          if (props.news === null) return;
          // Kept as they were when she asked for them: by then they count as seen.
          show({ kind: 'news', news: props.news });
          props.onNews();
        }}
        onShortcuts={() => show({ kind: 'shortcuts' })}
        onOpenPanel={props.onOpenPanel}
      />
    </div>
  );
}

/** Results under which there is room for more of the chosen one. */
const FEW = 4;
