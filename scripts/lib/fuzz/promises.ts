import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { NAME_UNITS, VERSION_UNITS } from '@/core/limits';
import type { Actor } from '@/core/model/actor';
import { isWebAddress } from '@/core/text/web-address';
import type { FeedOutcome } from './feed-path';

/** Nothing that is not seen, or that turns what is read: in a text of one line not even a line break. */
const DISGUISED = /[\p{DI}\p{Cs}\p{Cc}\u2028\u2029]/u;
/** Of several lines: joiners within words stay. */
const DISGUISED_PROSE = /[\p{Cs}\u202a-\u202e\u2066-\u2069]|(?![\t-\r])\p{Cc}/u;
/** What a short text may have, with a number and a parent before it. */
const MAX_LABEL = 420;
/** Of what Markdown draws. */
const OUR_TAGS = new Set(['h1', 'h2', 'ul', 'li', 'p', 'a', 'hr', 'strong', 'em', 'ol', 'br']);
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20\u2212]/;

/** What a feed has done that it is promised it cannot; empty where nothing. */
export function brokenPromises({
  refused,
  content,
  actors,
  exports,
  compiled,
}: FeedOutcome): readonly string[] {
  const broken = new Set<string>();
  const ask = (isKept: boolean, promise: string, what = '') => {
    if (!isKept) broken.add(`${promise}: ${JSON.stringify(what.slice(0, 120))}`);
  };
  if (refused !== undefined)
    ask(/^[A-Z“0-9].*[.)]$/su.test(refused) && refused.length < 600, 'a refusal has words', refused);
  const inherited =
    Object.keys(Object.prototype).length === 0 &&
    !('polluted' in {}) &&
    Object.keys(Array.prototype).length === 0;
  ask(inherited, 'no prototype is changed');
  ask(compiled < 8_000_000, 'the names for pages are few enough', String(compiled));
  for (const [reason, count] of Object.entries(content?.skipped ?? {}))
    ask(reason.length < 100 && count > 0, 'what is left out has a reason', reason);
  const version = content?.version ?? '';
  ask(version.length <= VERSION_UNITS && !DISGUISED.test(version), 'a version is a short text', version);
  for (const report of content?.reports ?? []) {
    checkLabels(
      ask,
      'report',
      [
        report.title,
        report.by ?? '',
        ...report.actors.flatMap(({ name, aliases, tools }) => [name, ...aliases, ...tools]),
      ],
      600,
    );
    for (const url of [...report.addresses, ...report.files.map((file) => file.url)]) checkAddress(ask, url);
    ask(
      !DISGUISED_PROSE.test(`${report.description ?? ''}${report.text ?? ''}`),
      'no text is disguised',
      report.id,
    );
  }
  for (const actor of actors) checkActor(ask, actor);
  checkExports(ask, exports);
  return [...broken];
}

type Ask = (isKept: boolean, promise: string, what?: string) => void;

function checkActor(ask: Ask, actor: Actor): void {
  try {
    encodeURIComponent(actor.id);
  } catch {
    ask(false, 'an actor has an address', actor.id);
  }
  for (const { text, usedBy, citations = [] } of actor.names) {
    ask(text !== '' && text.length <= NAME_UNITS && text === text.trim(), 'a name is a short text', text);
    ask(!DISGUISED.test(text), 'no name is disguised', text);
    checkLabels(ask, 'vendor', usedBy);
    for (const { url } of citations) if (url !== undefined) checkAddress(ask, url);
  }
  checkLabels(
    ask,
    'motive or sector',
    [...actor.motives, ...actor.sectors, ...actor.countries, ...actor.firstSeen].map(({ value }) => value),
  );
  for (const relation of actor.relations) {
    const { type, name, during = '', tactics = [], citations = [] } = relation;
    checkLabels(ask, 'link', [type, name, during, ...tactics]);
    for (const { url } of citations) if (url !== undefined) checkAddress(ask, url);
  }
  for (const { text } of actor.descriptions)
    ask(!DISGUISED_PROSE.test(text) && text.length <= 20_000, 'no description is disguised', text);
  for (const { url } of actor.references) checkAddress(ask, url);
}

function checkLabels(ask: Ask, what: string, labels: readonly string[], max = MAX_LABEL): void {
  for (const label of labels) {
    ask(label.length <= max, `a ${what} is a short text`, label);
    ask(!DISGUISED.test(label), `no ${what} is disguised`, label);
  }
}

/** What is opened is what is shown. */
function checkAddress(ask: Ask, address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const shown = /^https?:\/\/([^/?#]*)/i.exec(address)?.[1]?.toLowerCase().replace(/:\d+$/, '');
  ask(
    isWebAddress(address) && /^https?:$/.test(url?.protocol ?? 'https:'),
    'a link leads to the web',
    address,
  );
  // What no browser takes for an address opens nothing.
  if (url !== undefined)
    ask(
      url.username === '' && (url.hostname === shown || /^[\d.x]+$|^\[/.test(shown ?? '')),
      'a link leads where it says',
      address,
    );
}

function checkExports(ask: Ask, exports: FeedOutcome['exports']): void {
  for (const [format, text] of Object.entries(exports)) {
    ask(
      !DISGUISED_PROSE.test(text.replace(/^\ufeff/, '')),
      `nothing is disguised in ${format}`,
      DISGUISED_PROSE.exec(text.slice(1))?.[0]?.codePointAt(0)?.toString(16) ?? '',
    );
    if (/^(?:stix|misp|misp-event|json)$/.test(format)) JSON.parse(text);
  }
  for (const row of (exports.csv ?? '').slice(1).split('\r\n'))
    for (const cell of cellsOf(row)) ask(!FORMULA.test(cell), 'no cell is a formula', cell);
  for (const markdown of [exports.markdown, exports['markdown-list']]) {
    const html = micromark((markdown ?? '').slice(0, MAX_DRAWN), {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    for (const [, tag = ''] of html.matchAll(/<\/?([a-z][a-z0-9]*|!)/gi))
      ask(OUR_TAGS.has(tag.toLowerCase()), 'no markup comes into Markdown', tag);
    for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
      ask(/^https?:/.test(href), 'no other link comes into Markdown', href);
  }
}

/** Of Markdown: drawing takes long beside writing. */
const MAX_DRAWN = 100_000;

function cellsOf(row: string): readonly string[] {
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  );
}
