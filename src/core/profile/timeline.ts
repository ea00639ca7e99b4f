import type { Actor, Claim } from '../model/actor';
import { citedPages, reportsOfName, yearOf } from './reports';
import { campaignsOf } from './techniques';

/** What is known of an actor by years. */
export interface Timeline {
  /** The years from the first that is known of to the last, each once. */
  readonly years: readonly TimelineYear[];
  readonly firstSeen: readonly Claim[];
  readonly campaigns: readonly TimelineCampaign[];
}

export interface TimelineYear {
  readonly year: number;
  /** Names that the oldest dated report with them is of this year. */
  readonly names: readonly string[];
  /** How many of the cited reports came out. */
  readonly reports: number;
}

export interface TimelineCampaign {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Before it nobody wrote of such actors: what a feed has from then is a slip. */
const EARLIEST = 1985;
/** What a feed has from later is a slip as well: nothing that is true may make room for it. */
const MOST_YEARS = 60;

/** Null where no year is known but the first: the facts say that. */
export function timelineOf(actor: Actor): Timeline | null {
  const pages = citedPages(actor);
  const reports = pages.flatMap(({ date, isEntry }) => (isEntry ? [] : inYears(date)));
  const names = actor.names.flatMap((name) => {
    const [dated] = reportsOfName(name, pages).flatMap(({ date }) => inYears(date));
    return dated === undefined ? [] : [{ text: name.text, year: dated }];
  });
  const firstSeen = actor.firstSeen.filter(({ value }) => inYears(value).length > 0);
  const campaigns = campaignsOf(actor.relations).flatMap(({ name, firstSeen: from, lastSeen: to }) => {
    const ends = [from ?? to, to ?? from].flatMap(inYears);
    return ends.length < 2 ? [] : [{ name, from: Math.min(...ends), to: Math.max(...ends) }];
  });
  const told = [
    ...reports,
    ...names.map(({ year }) => year),
    ...campaigns.flatMap(({ from, to }) => [from, to]),
  ];
  if (told.length === 0) return null;
  const known = [...told, ...firstSeen.flatMap(({ value }) => inYears(value))];
  const first = Math.min(...known);
  const last = Math.min(Math.max(...known), first + MOST_YEARS - 1);
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    firstSeen: firstSeen.filter(({ value }) => inYears(value).every((year) => year <= last)),
    campaigns: campaigns
      .filter(({ from }) => from <= last)
      .map((campaign) => ({ ...campaign, to: Math.min(campaign.to, last) }))
      .sort((a, b) => a.from - b.from || a.to - b.to),
    years: years.map((year) => ({
      year,
      names: names.filter((name) => name.year === year).map(({ text }) => text),
      reports: reports.filter((other) => other === year).length,
    })),
  };
}

function inYears(date: string | undefined): readonly number[] {
  const year = Number(yearOf(date) ?? 0);
  return year >= EARLIEST ? [year] : [];
}
