import type { DatasetInfo } from '@/contract/messages';
import type { ListedReport } from '@/contract/report-messages';
import type { ActorId } from '@/core/model/actor';
import type { SoftwareProfile } from '@/core/model/software';
import type { SearchEntry } from '@/core/profile/search-entry';
import type { Followed } from '@/stored/followed';
import type { Settings } from '@/stored/settings';
import type { Correcting } from '../corrections/correcting';
import type { Exporting } from '../export/use-exporting';
import type { Shortcuts } from '../hooks/use-shortcuts';
import type { ToldNews } from '../news/use-news';
import type { OwnReportActions } from '../own-report/use-own-report';
import type { Filters } from './filters';
import type { ActorOnPage } from './group-by-actor';
import type { OtherSectionProps } from './OtherSection';
import type { PageContent } from './page-content';
import type { Recent } from './RecentSection';
import type { ProfileContent } from './use-actor';
import type { Visited } from './use-jumps';
import type { Results } from './use-search';
import type { TabPage } from './use-tab';

/** How a reader came to an actor. */
export interface Came {
  /** By this name. */
  readonly met?: string | undefined;
  /** Looking for this tool. */
  readonly tool?: string | undefined;
}

/** All that the popup draws, and what it asks of its owner. */
export interface PopupViewProps extends Pick<OtherSectionProps, 'others'> {
  readonly query: string;
  /** What the query began as, where it was selected on the page; else empty. The next letter takes its place. */
  readonly selected?: string;
  readonly results: Results;
  /** Malware and tools that are called as what was typed. */
  readonly software: readonly SoftwareProfile[];
  /** The reader's own, whose titles have what was typed. */
  readonly reports: readonly ListedReport[];
  /** Everybody, to choose filters from; empty until they are read. */
  readonly entries: readonly SearchEntry[];
  readonly filters: Filters;
  readonly followed: readonly Followed[];
  /** The newest first. */
  readonly recent: readonly Recent[];
  /** The chosen result; null while there is none. */
  readonly preview: ProfileContent | null;
  /** Set while it is open whom a name of several may mean. */
  readonly choice: ActorOnPage | null;
  /** Set while a profile is open, with how the reader came to it. */
  readonly profile: ({ readonly content: ProfileContent } & Came) | null;
  readonly page: PageContent;
  readonly visited: Visited;
  readonly exporting: Exporting;
  readonly ownReport: Omit<OwnReportActions, 'add'>;
  /** The page in front is in a private window. */
  readonly isPrivate: boolean;
  /** Adds it to the report; resolves to what came of it, in words. */
  readonly onAddPage: () => Promise<string>;
  readonly settings: Settings;
  /** Host name of the page in front; empty where it has none or does not answer. */
  readonly site: string;
  readonly info: DatasetInfo | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What could not be done last, in words. */
  readonly problem: string | null;
  readonly isRefreshing: boolean;
  readonly shortcuts: Shortcuts;
  readonly onQuery: (query: string) => void;
  readonly onFilters: (filters: Filters) => void;
  /** Which result is chosen; null where none is listed. */
  readonly onPick: (id: ActorId | null) => void;
  readonly onRetry: () => void;
  /** Opens the browser's own page of shortcuts. */
  readonly onChangeShortcuts: () => void;
  readonly onRefresh: () => void;
  readonly onClearRecent: () => void;
  readonly onOpen: (id: ActorId, met?: string, tool?: string) => void;
  /** Opens whom a name of several may mean. */
  readonly onChoose: (of: ActorOnPage) => void;
  readonly onBack: () => void;
  readonly onOpenTab: (id: ActorId) => void;
  /** Opens two side by side in a tab. */
  readonly onCompare: (id: ActorId, other: ActorId) => void;
  readonly correcting: Correcting;
  /** What refreshes brought; null until it is read. */
  readonly news: ToldNews | null;
  /** She looks. */
  readonly onNews: () => void;
  readonly onOpenSettings: () => void;
  /** Asks the page itself what it is, where the browser does not tell. */
  readonly onReadPage: () => Promise<TabPage | undefined>;
  readonly onVisit: (actor: ActorOnPage, step: 1 | -1) => void;
  /** Marks the page in front this once. */
  readonly onMarkPage: () => void;
  readonly onReload: () => void;
  /** Asks the browser for access to the site. */
  readonly onAllow: () => void;
  readonly onRead: () => void;
  /** Opens the summary of the page in front. */
  readonly onSummary: () => void;
  readonly onMarkSite: (marked: boolean) => void;
  readonly onMarkEverywhere: (marked: boolean) => void;
  /** Beside the page instead of over it. */
  readonly isPanel?: boolean;
  /** Undefined where there is no side panel to open, or this is it. */
  readonly onOpenPanel?: (() => void) | undefined;
  readonly onClose: () => void;
}
