import { badFeeds } from './cases/bad-feeds';
import { busyPages } from './cases/busy-pages';
import { changingPages } from './cases/changing-pages';
import { corrections } from './cases/corrections';
import { covered } from './cases/covered';
import { deciding } from './cases/deciding';
import { documents } from './cases/documents';
import { evidence } from './cases/evidence';
import { exports } from './cases/exports';
import { firstRun } from './cases/first-run';
import { guest } from './cases/guest';
import { hostileCard } from './cases/hostile-card';
import { hostilePage } from './cases/hostile-page';
import { keyboard } from './cases/keyboard';
import { manners } from './cases/manners';
import { others } from './cases/others';
import { ownSources } from './cases/own-sources';
import { pdfTabs } from './cases/pdf-tabs';
import { policy } from './cases/policy';
import { privacy } from './cases/privacy';
import { reach } from './cases/reach';
import { readerPage } from './cases/reader-page';
import { reading } from './cases/reading';
import { refreshing } from './cases/refreshing';
import { removal } from './cases/removal';
import { searching } from './cases/searching';
import { servers } from './cases/servers';
import { splitNames } from './cases/split-names';
import { storage } from './cases/storage';
import { summary } from './cases/summary';
import { switches } from './cases/switches';
import { sync } from './cases/sync';
import { unusual } from './cases/unusual';
import { words } from './cases/words';
import { working } from './cases/working';
import type { Story } from './story';

/**
 * First the busy pages: asked once what assistive technology is told, Firefox keeps that for every node of every page, and takes
 * three times as long for a million. Then those that only read, which share an install, and the others in the order a person
 * meets them.
 */
export const STORIES: readonly Story[] = [
  busyPages,
  ...[documents, guest, working, changingPages, splitNames, evidence, manners, reach, covered, unusual],
  ...[reading, hostileCard, hostilePage, keyboard],
  ...[searching, privacy, refreshing, deciding, ownSources, servers, corrections, sync, exports, badFeeds],
  ...[firstRun, readerPage, summary, pdfTabs, switches, others, words, policy, storage],
  removal,
];
