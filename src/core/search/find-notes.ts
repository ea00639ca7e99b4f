import { noteLines } from '../notes/note-line';
import type { SearchEntry } from '../profile/search-entry';
import { splitName, type Word } from '../text/split-name';
import type { SearchHit, TextRange } from './match-actor';

/** UTF-16 units of a note that a line shows before the first word that was met. */
const BEFORE = 30;
const SHOWN = 160;

interface IndexedNote {
  readonly entry: SearchEntry;
  readonly text: string;
  readonly words: readonly Word[];
  readonly tags: readonly { readonly text: string; readonly joined: string }[];
}

export type FindNotes = (query: string) => readonly SearchHit[];

/**
 * Finds actors by the reader's notes: each word that was typed begins a word of the note, or one of its tags; with "#"
 * before it, a tag alone. Whole tags first.
 */
export function createNoteSearch(entries: readonly SearchEntry[]): FindNotes {
  const notes = entries.flatMap((entry) => (entry.notes ?? []).map((note) => indexNote(entry, note)));
  if (notes.length === 0) return () => [];
  return (query) => {
    const typed = query.split(/\s+/).flatMap(readTyped);
    if (typed.length === 0) return [];
    const found = notes.flatMap((note) => matchNote(note, typed) ?? []).sort((a, b) => b.score - a.score);
    return [...new Map(found.reverse().map((hit) => [hit.entry.id, hit])).values()].reverse();
  };
}

interface Typed {
  readonly text: string;
  readonly isTag: boolean;
}

function readTyped(part: string): readonly Typed[] {
  if (part.startsWith('#')) {
    const { joined } = splitName(part);
    return joined === '' ? [] : [{ text: joined, isTag: true }];
  }
  return splitName(part).words.flatMap(({ text, inner }) => (inner ? [] : [{ text, isTag: false }]));
}

function indexNote(entry: SearchEntry, note: NonNullable<SearchEntry['notes']>[number]) {
  const text = noteLines(note.text).join('\n');
  return {
    entry,
    text,
    words: splitName(text).words,
    tags: (note.tags ?? []).map((tag) => ({ text: tag, joined: splitName(tag).joined })),
  } satisfies IndexedNote;
}

function matchNote(note: IndexedNote, typed: readonly Typed[]): (SearchHit & { score: number }) | null {
  const ranges: TextRange[] = [];
  let met = '';
  let score = 0;
  for (const { text, isTag } of typed) {
    const tag = note.tags.find(({ joined }) => joined.startsWith(text));
    const word = isTag ? undefined : note.words.find((candidate) => candidate.text.startsWith(text));
    if (tag === undefined && word === undefined) return null;
    score += tag?.joined === text ? 2 : 1;
    if (tag !== undefined) met ||= tag.text;
    if (word !== undefined) ranges.push([word.start, Math.min(word.end, word.start + text.length)]);
  }
  const { entry } = note;
  if (ranges.length === 0)
    return { entry, matched: { text: `#${met}`, kind: 'note', ranges: [[0, met.length + 1]] }, score };
  return { entry, matched: { kind: 'note', ...excerpt(note.text, ranges) }, score };
}

/** A line around the first word that was met, and where in it the words stand. */
function excerpt(text: string, ranges: readonly TextRange[]) {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const first = sorted[0]?.[0] ?? 0;
  const lineStart = text.lastIndexOf('\n', first) + 1;
  const cutStart = first - lineStart > BEFORE * 2 ? text.lastIndexOf(' ', first - BEFORE) + 1 : lineStart;
  const start = Math.max(lineStart, cutStart);
  const lead = start > lineStart ? '…' : '';
  const shown = text.slice(start, start + SHOWN).replace(/\n/g, ' ');
  return {
    text: lead + shown,
    ranges: sorted
      .filter(([, end]) => end - start <= shown.length)
      .map(([from, to]): TextRange => [from - start + lead.length, to - start + lead.length]),
  };
}
