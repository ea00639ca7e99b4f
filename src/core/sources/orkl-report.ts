import { REPORT_ACTORS, TITLE_UNITS } from '../limits';
import type { Report, ReportActor, ReportFile } from '../model/report';
import type { SourceId } from '../model/source-record';
import { visible } from '../text/characters';
import { type Fields, isObject } from './adapter';
import { cleanDate, cleanDay } from './clean-date';
import { asLabels, asList, cleanLabel, cleanReferences } from './clean-text';

/** UUIDs, of actors too. */
const ID = /^[\w-]{1,100}$/;

/**
 * An entry of ORKL's library: `{id, title, authors, file_creation_date, language, references, files, threat_actors, …}`.
 * The text is left out: it is one of the files. Shape: https://orkl.eu/api/v1/library/entry/ID.
 *
 * @return the report, or why there is none
 */
export function readOrklReport(entry: Fields, source: SourceId): Report | string {
  const { id, authors, language, references, files, threat_actors, updated_at } = entry;
  if (typeof id !== 'string' || !ID.test(id)) return 'no identifier';
  const addresses = cleanReferences(references);
  const title = firstText(entry.title, entry.llm_title, ...asList(entry.report_names), addresses[0]);
  if (title === undefined) return 'no title';
  const by = firstText(authors);
  const date = dateOf(entry);
  const modified = cleanDate(updated_at);
  return {
    source,
    id,
    title,
    ...(by === undefined ? {} : { by }),
    ...(date === undefined ? {} : { date }),
    ...(typeof language === 'string' && /^[a-z]{2}$/i.test(language)
      ? { language: language.toLowerCase() }
      : {}),
    addresses,
    files: filesOf(files),
    actors: actorsOf(threat_actors),
    ...(modified === undefined ? {} : { modified }),
  };
}

function firstText(...texts: readonly unknown[]): string | undefined {
  for (const text of texts) {
    const seen = typeof text === 'string' ? visible(text.slice(0, TITLE_UNITS)) : '';
    if (seen !== '') return seen;
  }
  return undefined;
}

/** What ORKL's own copy of a web page begins with. */
const PUBLISHED = /^Published: (\d{4}-\d\d-\d\d) ·/m;
/** Of the text, where that line can be. */
const HEAD = 1_000;

/** Before it nobody wrote such reports: clocks of that time began then. */
const FIRST_DAY = '1980';

/** Of the page or, where ORKL knows it, of the file. Of most it has year 1. */
function dateOf({ plain_text, file_creation_date }: Fields): string | undefined {
  const head = typeof plain_text === 'string' ? plain_text.slice(0, HEAD) : '';
  const day = cleanDay(PUBLISHED.exec(head)?.[1] ?? file_creation_date);
  return day !== undefined && day >= FIRST_DAY ? day : undefined;
}

const FILES = { pdf: 'pdf', text: 'text', img: 'image' } as const;

function filesOf(files: unknown): readonly ReportFile[] {
  if (!isObject(files)) return [];
  return Object.entries(FILES).flatMap(([name, kind]) =>
    cleanReferences(files[name]).map((url) => ({ kind, url })),
  );
}

function actorsOf(actors: unknown): readonly ReportActor[] {
  if (!Array.isArray(actors)) return [];
  return actors
    .slice(0, REPORT_ACTORS)
    .filter(isObject)
    .flatMap(({ id, main_name, aliases, tools, source_id }) => {
      const name = typeof main_name === 'string' ? cleanLabel(main_name) : '';
      if (name === '') return [];
      return {
        name,
        aliases: asLabels(aliases),
        tools: asLabels(tools),
        ...(typeof source_id === 'string' && source_id !== '' ? { collection: cleanLabel(source_id) } : {}),
        ...(typeof id === 'string' && ID.test(id) ? { id } : {}),
      };
    });
}
