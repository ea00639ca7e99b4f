import type { RefObject } from 'preact';
import { useContext, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Actor } from '@/core/model/actor';
import { type Timeline as Known, type TimelineYear, timelineOf } from '@/core/profile/timeline';
import { FoldButton } from '../../components/FoldButton';
import { joined } from '../../words/joined';
import { say } from '../../words/say';
import { sourceNames } from '../../words/source-name';
import { Credits } from '../parts/Row';
import { Section } from '../parts/Section';

/** First seen, names and reports by year: drawn, and as a list for those who do not see it, or read it rather. */
export function Timeline({ actor }: { readonly actor: Actor }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const known = timelineOf(actor);
  if (known === null) return null;
  return (
    <Section id="timeline">
      <Drawing known={known} />
      <p class="section-foot">
        <FoldButton
          controls={id}
          open={open}
          onChange={setOpen}
          more={say('profile.asList')}
          less={say('profile.foldList')}
        />
      </p>
      <ol class={open ? 'years' : 'visually-hidden'} id={id} aria-label={say('profile.timeline')}>
        {known.years.flatMap(({ year, names, reports }) => {
          const words = wordsOf(known, year, names, reports);
          return words.length === 0
            ? []
            : [
                <li key={year} class="year">
                  <span class="year-number">{year}</span> <FirstSeen known={known} year={year} />
                  <bdi>{words.reduce((all, item) => say('data.facts', { all, item }))}</bdi>
                </li>,
              ];
        })}
      </ol>
    </Section>
  );
}

function FirstSeen({ known, year }: { readonly known: Known; readonly year: number }) {
  const credits = useContext(Credits);
  const claim = known.firstSeen.find(({ value }) => Number(value) === year);
  return claim === undefined ? null : (
    <>{say('profile.firstSeenBy', { sources: sourceNames(claim.sources, credits) })}; </>
  );
}

function wordsOf(known: Known, year: number, names: readonly string[], reports: number): readonly string[] {
  const began = known.campaigns.filter(({ from }) => from === year);
  return [
    names.length === 0 ? '' : say('profile.reportedAs', { names: joined(names) }),
    ...began.map(({ name, from, to }) =>
      from === to
        ? say('profile.campaign', { name })
        : say('profile.campaignUntil', { name, year: String(to) }),
    ),
    reports === 0 ? '' : say('profile.reports', { count: reports }),
    known.firstSeen.some(({ value }) => Number(value) === year) && names.length + reports + began.length === 0
      ? say('profile.noReport')
      : '',
  ].filter((words) => words !== '');
}

/** All in CSS px. Letters are about this wide: what is a little off makes a gap, no overlap. */
const LETTER = 7;
const LINE = 20;
const BARS = 56;
const AXIS = 22;
/** Labels that stand above each other; the list has the rest. */
const MOST_ROWS = 7;
/** Room for "2020" and what sets it apart. */
const TICK = 48;

/** Drawn in the width that there is, so that its letters are as large as the page's. */
function Drawing({ known }: { readonly known: Known }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const { years } = known;
  const first = years[0]?.year ?? 0;
  const band = width / years.length;
  const middle = (year: number) => (year - first + 0.5) * band;
  const { labels, rows } = packed(known, middle, band, width);
  const top = rows * LINE + 8;
  const bottom = top + BARS + 16;
  const most = Math.max(1, ...years.map(({ reports }) => reports));
  const step = Math.max(1, Math.ceil(TICK / band));
  const heightOf = ({ reports }: TimelineYear) => (reports / most) * BARS;
  /** Over a year's bar and its number. */
  const over = (x: number) => {
    const year = years[Math.floor(x / band)];
    return year === undefined || year.reports === 0 ? bottom : bottom - heightOf(year) - LINE;
  };
  return (
    <div class="chart" ref={place}>
      <svg
        class="chart-lines"
        role="img"
        aria-label={summaryOf(known)}
        width={width}
        height={bottom + AXIS}
        viewBox={`0 0 ${width} ${bottom + AXIS}`}
      >
        {labels.map(({ text, kind, x, to, row, isEnd }) => (
          <g key={`${kind} ${text}`} class={`chart-${kind}`}>
            {kind === 'campaign' ? (
              <rect class="chart-span" x={x} y={row * LINE + 2} width={to - x} height={LINE - 4} rx="3" />
            ) : (
              <>
                <line class="chart-stem" x1={x} x2={x} y1={row * LINE + LINE / 2} y2={over(x)} />
                <circle class="chart-dot" cx={x} cy={row * LINE + LINE / 2} r="3.5" />
              </>
            )}
            <text
              class="chart-words"
              x={isEnd ? x - 8 : isAfter(kind, text, x, to) ? to + 6 : x + 8}
              y={row * LINE + LINE / 2 + 4}
              text-anchor={isEnd ? 'end' : 'start'}
            >
              {text}
            </text>
          </g>
        ))}
        {years.map((one) => {
          const { year, reports } = one;
          const height = heightOf(one);
          const wide = Math.min(band * 0.6, 28);
          return (
            <g key={year}>
              {reports > 0 && (
                <>
                  <rect
                    class="chart-bar"
                    x={middle(year) - wide / 2}
                    y={bottom - height}
                    width={wide}
                    height={height}
                    rx="2"
                  />
                  {band >= 18 && (
                    <text class="chart-count" x={middle(year)} y={bottom - height - 4} text-anchor="middle">
                      {reports}
                    </text>
                  )}
                </>
              )}
              {(year - first) % step === 0 && (
                <text
                  class="chart-year"
                  x={Math.min(Math.max(middle(year), 16), width - 16)}
                  y={bottom + 16}
                  text-anchor="middle"
                >
                  {year}
                </text>
              )}
            </g>
          );
        })}
        <line class="chart-axis" x1="0" x2={width} y1={bottom} y2={bottom} />
      </svg>
      <p class="chart-key">
        {years.some(({ reports }) => reports > 0) && <span>{say('profile.reportsByYear')}</span>}
        {years.some(({ names }) => names.length > 0) && (
          <span class="chart-key-dot">{say('profile.nameDot')}</span>
        )}
      </p>
    </div>
  );
}

interface Label {
  readonly text: string;
  readonly kind: 'first' | 'name' | 'campaign';
  readonly x: number;
  /** Where a campaign ends. */
  readonly to: number;
  readonly row: number;
  /** Its words end at its sign: there is no room after it. */
  readonly isEnd: boolean;
}

/** Labels in as few rows as hold them side by side, the earliest first. */
function packed(known: Known, middle: (year: number) => number, band: number, width: number) {
  const wanted: readonly Omit<Label, 'row' | 'isEnd'>[] = [
    ...known.firstSeen.map(({ value }) => {
      const x = middle(Number(value));
      return { text: say('profile.firstSeenIn', { year: value }), kind: 'first', x, to: x } as const;
    }),
    ...known.years.flatMap(({ year, names }) =>
      names.map((text) => ({ text, kind: 'name', x: middle(year), to: middle(year) }) as const),
    ),
    ...known.campaigns.map(({ name, from, to }) => {
      const [x, end] = [middle(from) - band / 2 + 2, middle(to) + band / 2 - 2];
      return { text: name, kind: 'campaign', x, to: end } as const;
    }),
  ];
  const taken: { from: number; to: number }[][] = [];
  const labels = wanted.flatMap((label): Label[] => {
    const text = label.text.length > MOST_LETTERS ? `${label.text.slice(0, MOST_LETTERS - 1)}…` : label.text;
    const wide = widthOf(text);
    const begin = isAfter(label.kind, text, label.x, label.to) ? label.to : label.x;
    const isEnd = begin + wide > width;
    const from = isEnd ? label.x - wide : label.x - 4;
    const to = isEnd ? label.to : Math.max(label.to, begin + wide);
    const free = taken.findIndex((row) => row.every((other) => to < other.from || from > other.to));
    const row = free === -1 ? taken.length : free;
    if (row >= MOST_ROWS) return [];
    taken[row] = [...(taken[row] ?? []), { from, to }];
    return [{ ...label, text, row, isEnd }];
  });
  return { labels, rows: taken.length };
}

const MOST_LETTERS = 28;

/** A letter of Chinese or Japanese takes two. */
function widthOf(text: string): number {
  const letters = [...text].reduce(
    (sum, letter) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(letter) ? 2 : 1),
    0,
  );
  return letters * LETTER + 16;
}

/** A campaign's name stands in its span where that holds it. */
function isAfter(kind: Label['kind'], text: string, x: number, to: number): boolean {
  return kind === 'campaign' && widthOf(text) > to - x;
}

function summaryOf({ years, firstSeen, campaigns }: Known): string {
  const reports = years.reduce((sum, year) => sum + year.reports, 0);
  const names = years.reduce((sum, year) => sum + year.names.length, 0);
  const facts = [
    say('profile.timelineSpan', { from: `${years[0]?.year}`, to: `${years.at(-1)?.year}` }),
    firstSeen[0] === undefined ? '' : say('profile.firstSeenIn', { year: firstSeen[0].value }),
    say('profile.datedReports', { count: reports }),
    names === 0 ? '' : say('profile.datedNames', { count: names }),
    campaigns.length === 0 ? '' : say('profile.countedCampaigns', { count: campaigns.length }),
  ];
  return joined(facts.filter((part) => part !== ''));
}

/** Before it is laid out. */
const USUAL_WIDTH = 896;

/** The width of an element, as it changes. */
function useWidth(place: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}
