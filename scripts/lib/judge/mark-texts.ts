import { compileNames } from '@/core/matcher/compile-names';
import { decodeNames } from '@/core/matcher/compiled-names';
import { findMentions, findWithOthers } from '@/core/matcher/find-mentions';
import type { WordList } from '@/core/matcher/word-list';
import type { Dataset } from '@/core/model/dataset';
import { actorsNamed } from '../actors-named';
import { nearOf, type TickRow } from './tick-sheet';

/** Marks the texts of one page, as the page's script would. */
export type TextMarker = (page: string, texts: readonly string[]) => TickRow[];

/** A row for a mark at a place of a text. */
export type RowMaker = (
  mark: Pick<TickRow, 'page' | 'evidence'>,
  text: string,
  start: number,
  end: number,
) => TickRow;

/** @param others marks malware and tools instead of actors */
export function textMarker(dataset: Dataset, words: WordList, toRow: RowMaker, others = false): TextMarker {
  const names = decodeNames(compileNames(dataset, words));
  if (names === null) throw new Error('The names could not be compiled.');
  const find = (texts: readonly string[]) =>
    others
      ? findWithOthers(texts, names).map((mentions) =>
          mentions.filter(({ evidence }) => evidence === 'software'),
        )
      : findMentions(texts, names);
  return (page, texts) =>
    find(texts).flatMap((mentions, index) =>
      mentions.map(({ start, end, evidence }) => toRow({ page, evidence }, texts[index] ?? '', start, end)),
    );
}

/** Rows that say whom the card would show and in which sentence the mark stands. */
export function rowMaker({ actors }: Dataset): RowMaker {
  const meant = actorsNamed(actors);
  return (mark, text, start, end) => {
    const name = text.slice(start, end);
    return {
      ...mark,
      tick: '',
      name: name.replace(/\s+/g, ' '),
      actor: meant(name)
        .map((actor) => actor.name)
        .join(' or '),
      near: nearOf(text, start, end),
      sentence: sentenceAt(text, start, end),
    };
  };
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
/** UTF-16 units before and after a mark; a list of a hundred names is one sentence. */
const ROOM = 160;

/** The sentence, the mark in double brackets. */
function sentenceAt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - 2 * ROOM);
  // A line that is wrapped ends no sentence.
  const around = text.slice(from, end + 2 * ROOM).replace(/(?<!\n)\n(?!\n)/g, ' ');
  const sentence = [...SENTENCES.segment(around)].find(
    ({ index, segment }) => from + index <= start && start < from + index + segment.length,
  );
  const first = Math.max(from + (sentence?.index ?? 0), start - ROOM);
  const last = Math.max(
    end,
    Math.min(from + (sentence ? sentence.index + sentence.segment.length : 0), end + ROOM),
  );
  return `${text.slice(first, start)}[[${text.slice(start, end)}]]${text.slice(end, last)}`
    .replace(/\s+/g, ' ')
    .trim();
}
