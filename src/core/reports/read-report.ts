import { resolveName } from '../identity/resolve-name';
import type { CompiledNames } from '../matcher/compiled-names';
import { findMentions } from '../matcher/find-mentions';
import type { Actor } from '../model/actor';
import type {
  LinkedInText,
  LinkedToReport,
  NamedInReport,
  Report,
  ReportedActor,
  ReportReading,
} from '../model/report';
import { nameKey } from '../text/characters';
import { joinLinked } from './join-linked';
import { sentenceAt } from './sentence-at';

/** The actors that bear each of these normalised names, in their order. */
export type BearersOf = (keys: readonly string[]) => Promise<readonly (readonly Actor[])[]>;

/**
 * Whom a report is about: the actors that its words name by the rules of every page, and those that its source linked, each
 * joined to an actor of the dataset or left apart. Where the two differ, both say why.
 */
export async function readReport(
  report: Report,
  names: CompiledNames,
  bearersOf: BearersOf,
): Promise<ReportReading> {
  const blocks = blocksOf(report);
  const found = findNames(blocks, names);
  const linkedNames = report.actors.flatMap(({ name, aliases }) => [name, ...aliases]);
  const keys = [...new Set([...found.map(({ key }) => key), ...linkedNames.map(nameKey)])];
  const answers = await bearersOf(keys);
  const bearers = new Map(keys.map((key, at) => [key, answers[at] ?? []]));
  const named = groupByActor(found, bearers);
  const linked = report.actors.map((said): LinkedToReport => {
    const joined = joinLinked(said, bearers);
    return { said, joined, inText: inText([said.name, ...said.aliases], refOf(joined)) };
  });
  return { named, linked };

  function inText(said: readonly string[], actor: ReportedActor | undefined): LinkedInText {
    const keysSaid = new Set(said.map(nameKey));
    const isNamed = named.some(
      ({ actors, names: written }) =>
        (actor !== undefined && actors.some(({ id }) => id === actor.id)) ||
        (actors.length === 0 && written.some((text) => keysSaid.has(nameKey(text)))),
    );
    if (isNamed) return { kind: 'named' };
    if (report.text === undefined && report.description === undefined) return { kind: 'no-text' };
    return findWord(blocks, said) ?? { kind: 'absent' };
  }
}

function refOf(joined: LinkedToReport['joined']): ReportedActor | undefined {
  return 'actor' in joined ? joined.actor : undefined;
}

/** Title, summary and text; the text by its paragraphs. */
function blocksOf({ title, description, text }: Report): readonly string[] {
  return [title, description ?? '', ...(text ?? '').split(/\n[^\S\n]*\n/)].filter((block) => block !== '');
}

interface FoundName {
  readonly key: string;
  /** As the text writes it first. */
  readonly name: string;
  readonly sentence: string;
  count: number;
}

/** The names in the order of their first mention. */
function findNames(blocks: readonly string[], names: CompiledNames): readonly FoundName[] {
  const found = new Map<string, FoundName>();
  for (const [at, mentions] of findMentions(blocks, names).entries()) {
    const block = blocks[at] ?? '';
    for (const { start, end } of mentions) {
      const name = block.slice(start, end).replace(/\s+/g, ' ');
      const key = nameKey(name);
      const known = found.get(key);
      if (known !== undefined) known.count += 1;
      else found.set(key, { key, name, sentence: sentenceAt(block, start, end), count: 1 });
    }
  }
  return [...found.values()];
}

/** Names of one actor are one entry; a contested name is one of its own. */
function groupByActor(
  found: readonly FoundName[],
  bearers: ReadonlyMap<string, readonly Actor[]>,
): readonly NamedInReport[] {
  const groups = new Map<string, NamedInReport>();
  for (const { key, name, sentence, count } of found) {
    const { actors, settled } = resolveName(name, bearers.get(key) ?? []);
    const meant = (settled ? actors.slice(0, 1) : actors).map(({ id, name: own }) => ({ id, name: own }));
    const [only] = meant;
    const group = meant.length === 1 && only !== undefined ? `actor ${only.id}` : `name ${key}`;
    const known = groups.get(group);
    groups.set(group, {
      names: [...(known?.names ?? []), name],
      actors: meant,
      count: (known?.count ?? 0) + count,
      sentence: known?.sentence ?? sentence,
    });
  }
  return [...groups.values()];
}

const LETTER = /[\p{L}\p{N}]/u;

/** The first place where one of the names stands as a word of its own, in capitals or not. */
function findWord(blocks: readonly string[], said: readonly string[]): LinkedInText | undefined {
  const sought = said.map((name) => name.toLowerCase()).filter((name) => name.trim() !== '');
  for (const block of blocks) {
    const folded = block.toLowerCase();
    // Some capitals are longer in small letters: offsets would be of another text.
    const text = folded.length === block.length ? folded : block;
    for (const name of sought) {
      for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
        const end = start + name.length;
        if (LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end))) continue;
        return { kind: 'word', word: block.slice(start, end), sentence: sentenceAt(block, start, end) };
      }
    }
  }
  return undefined;
}
