import type { Doubtful, GatheredFrame, GatheredName } from '@/contract/gathered-frame';
import {
  type GatherRequest,
  MAX_BESIDE,
  MAX_DOUBTFUL,
  MAX_MENTIONS,
  type Telling,
} from '@/contract/page-port';
import { otherKind } from '@/core/matcher/judge-mentions';
import { sentenceAround, sentenceSpan } from '@/core/reports/sentence-at';
import { asRead, nameKey } from '@/core/text/characters';
import { elementAround, ofDocument, ofNode } from '../dom/past-markup';
import type { Mark, MarkedRun } from '../reading/marked-run';
import type { PageText } from '../reading/page-text';
import type { Marking } from './marking';
import { locate } from './run-places';

/** Of one name: the first, and the last of all. */
const PER_NAME = 40;

/** Units of what a link or a page says of itself. */
const MAX_WORDS = 300;

/** Tells what this frame is and what stands around each of its names. Once, when somebody asks. */
export function gatherFrame(
  { marks, text }: Pick<Marking, 'marks' | 'text'>,
  { frame }: GatherRequest,
  port: Telling,
): void {
  const gathered = {
    kind: 'gathered',
    frame,
    top: window === window.top,
    address: location.href,
    ...ofPage(),
    names: gatherNames(marks.inOrder()),
    doubtful: gatherDoubtful(text),
  } satisfies Record<keyof GatheredFrame, unknown>;
  try {
    port.postMessage(gathered);
  } catch {
    // Who asked has left meanwhile.
  }
}

type OfPage = Record<'title' | 'by' | 'language' | 'published', string | undefined>;

/** What the page says of itself. */
function ofPage(): OfPage {
  const find = (selector: string, attribute: string): string | undefined =>
    Document.prototype.querySelector.call(document, selector)?.getAttribute(attribute) ?? undefined;
  const published =
    find('meta[property="article:published_time"]', 'content') ??
    find('meta[itemprop="datePublished"], time[itemprop="datePublished"]', 'content') ??
    find('time[datetime]', 'datetime');
  return {
    title: ofDocument('title').slice(0, MAX_WORDS),
    by: find('meta[property="og:site_name"]', 'content')?.slice(0, MAX_WORDS),
    language: /^[a-z]{2}(?=$|[-_])/i.exec(find('html[lang]', 'lang') ?? '')?.[0].toLowerCase(),
    published: /^\d{4}-\d\d-\d\d/.exec(published ?? '')?.[0],
  };
}

function gatherNames(marks: readonly Mark[]): readonly GatheredName[] {
  const places = new Map<string, { readonly at: number; readonly nth: number; readonly mark: Mark }[]>();
  for (const [at, mark] of marks.entries()) {
    if (otherKind(mark.mention) !== null) continue;
    const key = nameKey(mark.text);
    const known = places.get(key) ?? [];
    places.set(key, known);
    known.push({ at, nth: known.length, mark });
  }
  let room = MAX_MENTIONS;
  return [...places].map(([key, all]): GatheredName => {
    const shown = all.filter(({ nth }) => nth < PER_NAME - 1 || nth === all.length - 1).slice(0, room);
    room -= shown.length;
    return {
      key,
      text: all[0]?.mark.text ?? '',
      count: all.length,
      mentions: shown.map(({ at, nth, mark: { mention, run } }) => ({
        ...asReadAround(run.text, mention.start, mention.end),
        at,
        nth,
        links: linksBeside(run, mention),
      })),
    };
  });
}

function asReadAround(text: string, start: number, end: number) {
  const { before, words, after } = sentenceAround(text, start, end);
  return { before: asRead(before), words: asRead(words), after: asRead(after) };
}

/** The links in the sentence of a mention, that of the name itself first; none to places of the same page. */
function linksBeside(
  run: MarkedRun,
  { start, end }: Mark['mention'],
): GatheredName['mentions'][number]['links'] {
  const { from, to } = sentenceSpan(run.text, start, end);
  const own = locate(run, start, false)?.at ?? 0;
  const first = locate(run, from, false)?.at ?? own;
  const last = locate(run, to, true)?.at ?? own;
  const links = new Map<string, string>();
  for (const at of [own, ...Array.from({ length: last - first + 1 }, (_, more) => first + more)]) {
    if (links.size === MAX_BESIDE) break;
    const link = linkAround(run.nodes[at]);
    if (link !== undefined) links.set(...link);
  }
  return Array.from(links, ([url, text]) => ({ url, text }));
}

function linkAround(node: Text | undefined): [url: string, text: string] | undefined {
  for (let at = node && elementAround(node); at; at = elementAround(at)) {
    if (!(at instanceof HTMLAnchorElement)) continue;
    const href: unknown = Reflect.get(HTMLAnchorElement.prototype, 'href', at);
    const url = URL.parse(String(href));
    if (
      url === null ||
      !/^https?:$/.test(url.protocol) ||
      url.href.split('#')[0] === location.href.split('#')[0]
    )
      return undefined;
    return [
      url.href,
      asRead(ofNode(at, 'textContent') ?? '')
        .trim()
        .slice(0, MAX_WORDS),
    ];
  }
  return undefined;
}

/** Names that were found and are not marked, each with its first place; also those that the reader has hidden. */
function gatherDoubtful({ runs }: PageText): readonly Doubtful[] {
  const found = new Map<string, Doubtful>();
  for (const { text, parts } of runs) {
    for (const { scan, verdicts, marks } of parts) {
      const taken = marks.map(({ mention }) => mention);
      for (const [index, { start, end }] of scan.candidates.entries()) {
        if (taken.some((mention) => mention.start < end && start < mention.end)) continue;
        const key = nameKey(asRead(text.slice(start, end)));
        const known = found.get(key);
        if (known !== undefined) found.set(key, { ...known, count: known.count + 1 });
        else if (found.size < MAX_DOUBTFUL)
          found.set(key, {
            ...asReadAround(text, start, end),
            key,
            count: 1,
            isTool: verdicts[index]?.meant === 'tool',
          });
      }
    }
  }
  return [...found.values()];
}
