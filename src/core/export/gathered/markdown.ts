import type { Actor } from '../../model/actor';
import type { NamedOnPage } from '../../model/gathered';
import { claimsText } from '../../profile/claims';
import { countryName } from '../../profile/country-name';
import { isSameName } from '../../profile/group-names';
import { link, plain } from '../../profile/markdown-text';
import { mentionWords } from '../../reports/report-words';
import { escapeAddress } from '../escape-address';
import { isoTime } from '../iso-time';
import { type GatheredExport, sentenceOf, titleOf } from './gathered';

/** A report to be read or pasted: page by page, whom it names and, where they are wanted, in which sentences. */
export function gatheredMarkdown({ gathered, actors, quotes }: Omit<GatheredExport, 'taken'>): string {
  const known = new Map(actors.map((actor) => [actor.id, actor]));
  const { pages, note, tlp } = gathered;
  const [only, ...others] = pages;
  // Of one page its title is that of the report.
  const isAlone = only !== undefined && others.length === 0 && titleOf(gathered) === only.title;
  const parts = [
    `# ${plain(titleOf(gathered))}`,
    tlp === undefined ? '' : `TLP:${tlp.toUpperCase()}`,
    quoted(note),
    ...pages.flatMap((page) => [
      isAlone ? '' : `## ${plain(page.title)}`,
      [
        link(escapeAddress(page.address ?? '') ?? ''),
        plain(page.by ?? ''),
        dayOf(page.published, 'published'),
        dayOf(page.readAt, 'read'),
      ]
        .filter((fact) => fact !== '')
        .join(' · '),
      quoted(page.note),
      page.named.map((named) => item(named, known, quotes)).join('\n'),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function dayOf(iso: string | undefined, word: string): string {
  const time = isoTime(iso);
  return time === undefined ? '' : `${word} ${time.slice(0, 10)}`;
}

/** "- **APT29** (Russia), as Cozy Bear: 3 times". */
function item(
  { names, actors, count, mentions }: NamedOnPage,
  known: ReadonlyMap<Actor['id'], Actor>,
  quotes: boolean,
): string {
  const called = actors.map(({ name }) => name).join(' or ') || (names[0] ?? '');
  const one = actors.length === 1 ? known.get(actors[0]?.id as Actor['id']) : undefined;
  const country = one === undefined ? '' : plain(claimsText(one.countries, one.credits, countryName));
  const others = names.filter((name) => !isSameName(name, called)).map(plain);
  return [
    `- **${plain(called)}**${country === '' ? '' : ` (${country})`}${others.length === 0 ? '' : `, as ${others.join(', ')}`}: ${mentionWords(count)}`,
    ...(quotes ? mentions.map((mention) => `  - “${plain(sentenceOf(mention))}”`) : []),
  ].join('\n');
}

/** The reader's own words as a quotation, so that nothing in them is taken for a part of the report. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (text === '' ? '' : `> ${line}`.trimEnd()))
    .join('\n');
}
