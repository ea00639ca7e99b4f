import { compileNames } from '@/core/matcher/compile-names';
import { type CompiledNames, decodeNames } from '@/core/matcher/compiled-names';
import { findMentions, findWithOthers } from '@/core/matcher/find-mentions';
import { type Block, judgeScan, type OtherKind } from '@/core/matcher/judge-mentions';
import { withNumbers } from '@/core/matcher/numbers';
import { scanInParts, scanText } from '@/core/matcher/scan-text';
import { readWordList, type WordList, writeWordList } from '@/core/matcher/word-list';
import type { Dataset } from '@/core/model/dataset';
import type { SourceId } from '@/core/model/source-record';
import { anActor } from '../../fixtures/builders';

interface Known {
  /** Names of one actor each, the primary first. */
  readonly actors?: readonly (readonly string[])[];
  /** The same, of actors that only a list of extortion groups has. */
  readonly gangs?: readonly (readonly string[])[];
  /** The same, of actors that two publishers list. */
  readonly shared?: readonly (readonly string[])[];
  /** The same, of actors that three sources list. */
  readonly wellKnown?: readonly (readonly string[])[];
  readonly malware?: readonly string[];
  /** Malware that only a list of extortion groups has. */
  readonly ransomware?: readonly string[];
  /** Words of the dictionary, and those of them that are used all day. */
  readonly words?: readonly string[];
  readonly everyday?: readonly string[];
}

export function datasetOf({
  actors = [],
  gangs = [],
  shared = [],
  wellKnown = [],
  malware = [],
  ransomware = [],
}: Known): Dataset {
  const software = (source: SourceId, listed: readonly string[]) =>
    listed.map((name) => ({ name, kind: 'malware' as const, names: [name], source }));
  return {
    actors: [
      ...actors.map(([name = '', ...aliases]) => anActor({ name, aliases })),
      ...gangs.map(([name = '', ...aliases]) => anActor({ name, aliases, sources: ['misp-ransomware'] })),
      ...shared.map(([name = '', ...aliases]) =>
        anActor({ name, aliases, sources: ['misp-threat-actor', 'microsoft-mapping'] }),
      ),
      ...wellKnown.map(([name = '', ...aliases]) =>
        anActor({
          name,
          aliases,
          sources: ['misp-threat-actor', 'mitre-intrusion-set', 'microsoft-mapping'],
        }),
      ),
    ],
    software: [...software('mitre-malware', malware), ...software('misp-ransomware', ransomware)],
  };
}

function wordsOf({ words = [], everyday = [] }: Known): WordList {
  return readWordList(writeWordList([...words, ...everyday], everyday));
}

/** Names as a page has them: compiled to bytes and decoded. */
export function knowing(known: Known): CompiledNames {
  const names = decodeNames(compileNames(datasetOf(known), wordsOf(known)));
  if (names === null) throw new Error('Compiled names cannot be decoded.');
  return names;
}

/**
 * The same, when a test first asks: `npm run mutate` holds what runs before there is one against every test, which takes
 * hours.
 */
export function knownTo(known: Known): () => CompiledNames {
  let names: CompiledNames | undefined;
  return () => {
    names ??= knowing(known);
    return names;
  };
}

/** What stands at each place where a name is, actors and malware alike. */
export function scanned(text: string, names: CompiledNames): string[] {
  return scanText(text, names).candidates.map(({ start, end }) => text.slice(start, end));
}

/** What is marked in a text, on a page that says something else too. */
export function marked(text: string, names: CompiledNames, page = ''): string[] {
  const [, mentions = []] = findMentions([page, text], names);
  return mentions.map(({ start, end }) => text.slice(start, end));
}

/** The same of malware and tools (`software`), or of the numbers of ATT&CK and CVE. */
export function markedOthers(kind: OtherKind, text: string, names: CompiledNames, page = ''): string[] {
  const [, mentions = []] = findWithOthers([page, text], withNumbers(names));
  return mentions.filter(({ evidence }) => evidence === kind).map(({ start, end }) => text.slice(start, end));
}

/** As a page reads a text: part by part, each judged by itself. */
export function* readInParts(text: string, names: CompiledNames): Generator<Block> {
  for (const scan of scanInParts(text, names)) yield judgeScan(text, scan, names);
}
