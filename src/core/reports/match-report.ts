import type { Report, ReportReading } from '../model/report';
import { foldText } from '../text/characters';

/** The words of a query as reports are searched for them: small letters without accents. */
export function queryWords(query: string): readonly string[] {
  return foldText(query).split(/\s+/).filter(Boolean);
}

/** Those without a date last; of one day by title. */
export function newestFirst({ report: a }: Listed, { report: b }: Listed): number {
  return (b.date ?? '').localeCompare(a.date ?? '') || a.title.localeCompare(b.title);
}

interface Listed {
  readonly report: Pick<Report, 'date' | 'title'>;
}

/**
 * True where a report has all words: in its title, publisher, date, summary or text, or in a name of whom it is about.
 * Its text, which may be long, is looked at for those alone that stand nowhere else.
 */
export function hasWords(
  report: Report,
  reading: ReportReading | undefined,
  words: readonly string[],
): boolean {
  const { title, by = '', date = '', description = '', text = '' } = report;
  const { named = [], linked = [] } = reading ?? {};
  const names = [
    ...named.flatMap((one) => [...one.names, ...one.actors.map((actor) => actor.name)]),
    ...linked.flatMap(({ said, joined }) => [said.name, ...('actor' in joined ? [joined.actor.name] : [])]),
  ];
  const head = foldText([title, by, date, description, ...names].join('\n'));
  const left = words.filter((word) => !head.includes(word));
  if (left.length === 0) return true;
  const body = foldText(text);
  return left.every((word) => body.includes(word));
}
