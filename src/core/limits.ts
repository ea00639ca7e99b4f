/**
 * What a feed may hold, all in one place. A file that exceeds what is `refused` is not taken, and what was known stays; what is
 * `leftOut` is counted among what was left out of the file. Each has the words that the reader is told. Where a text is merely
 * cut there are no words: it ends in "…".
 *
 * The numbers come from the public lists of November 2026, with room to grow tenfold and more: the largest has 3,700 records,
 * 2,400 names and 17,000 relations; an actor in it 37 names.
 */
export interface Limit {
  readonly max: number;
  /** Fit to show, as they stand or behind a count ("3 records of more than 400 names"). */
  readonly words: string;
}

function limit(max: number, words: (max: string) => string): Limit {
  return { max, words: words(max.toLocaleString('en')) };
}

const MEGABYTE = 1024 * 1024;

// Refused: bytes and time.

/** ATT&CK's whole bundle has 45 MB; a file of another size is not what it should be, and is held in memory twice. */
export const FILE_BYTES = limit(64 * MEGABYTE, () => 'The file is larger than 64 MB.');
/** Of all answers of one server together: they are held at once, as one file is. */
export const SERVER_BYTES = limit(64 * MEGABYTE, () => 'The server sends more than 64 MB.');
/** Seconds without one byte: a line that lives says something. */
export const SILENT_SECONDS = limit(
  20,
  (max) => `The connection stalled: nothing arrived for ${max} seconds.`,
);
/** Minutes for all of one source: a refresh must end. */
export const WHOLE_MINUTES = limit(10, (max) => `The server was not done after ${max} minutes.`);
/**
 * Bytes in each half minute. A modem of old brought ten times as much; what is slower is held open on purpose, or would need
 * hours for a list.
 */
export const SLOWEST_BYTES = limit(
  8 * 1024,
  () => 'The server sends so slowly that it would not be done today (less than 8 KB in half a minute).',
);
/** Of one conversation. ATT&CK's collection comes in five pages; small servers give a hundred objects a page. */
export const SERVER_REQUESTS = limit(500, (max) => `The server was not done after ${max} requests.`);
/** Pages in a row that say "more" and hold nothing: a server that filters after it has cut its pages has some. */
export const EMPTY_PAGES = limit(20, () => 'The server gives the same page again and again.');

// Refused: what the whole of a file holds.

/** The largest list has 3,700 records. */
export const RECORDS = limit(50_000, (max) => `The file holds more than ${max} records.`);
/** Different names. All public lists together have 9,000; every page reads all of them. */
export const NAMES = limit(50_000, (max) => `The file holds more than ${max} names.`);
/** Of all sources together: each page reads them, at 30 bytes a name. */
export const ALL_NAMES = limit(
  150_000,
  (max) => `With it there would be more than ${max} names, and pages would be slow. What was there stays.`,
);
/** ORKL's whole library has 15,000. */
export const REPORTS = limit(50_000, (max) => `The file holds more than ${max} reports.`);
/** ATT&CK's whole bundle has 17,000 that lead from or to an actor. */
export const RELATIONS = limit(
  200_000,
  (max) => `The file holds more than ${max} links between actors and others.`,
);
/** UTF-16 units of all texts that were read: more than a file has bytes is one text, said many times. */
export const CONTENT_UNITS = limit(
  64 * MEGABYTE,
  () => 'What the file says comes to more than 64 MB: its entries repeat each other’s texts.',
);
/** ATT&CK's whole bundle holds 25,000; indicators and sightings are read past. */
export const STIX_OBJECTS = limit(500_000, (max) => `The bundle holds more than ${max} objects.`);
/** Of a collection that is asked for page by page. */
export const COLLECTION_OBJECTS = limit(200_000, (max) => `The collection has more than ${max} objects.`);

// Refused: tables. A sheet of one's own has hundreds of rows and a dozen columns.

export const TABLE_BYTES = limit(
  50_000_000,
  () => 'The file has more than 50 MB: that is more than a table of actors has.',
);
export const TABLE_ROWS = limit(100_000, (max) => `The table has more than ${max} rows.`);
export const TABLE_COLUMNS = limit(500, (max) => `The table has more than ${max} columns.`);
/** Each is a text of its own in memory, also an empty one. */
export const TABLE_CELLS = limit(2_000_000, (max) => `The table has more than ${max} cells.`);

// Left out of a file that is otherwise read, and counted.

/** The longest real record has 43; one of hundreds is a list in the wrong field. */
export const RECORD_NAMES = limit(400, (max) => `more than ${max} names`);
/** ATT&CK's busiest group has 250 links. */
export const RECORD_RELATIONS = limit(1_000, (max) => `links of one actor beyond ${max}`);
/** The longest real list has 294. */
export const RECORD_REFERENCES = limit(300, (max) => `addresses of one record beyond ${max}`);
/** What all actors together inherit from campaigns, sectors and countries too: one of many links may be attributed to many actors. */
export const INHERITED_RELATIONS = limit(100_000, () => 'links that came with a campaign, too many');
/** ORKL gathers seven; each is linked as a list of its own. */
export const COLLECTIONS = limit(40, (max) => `of a collection beyond ${max}`);

// Cut without a word: nobody reads so far, and nothing real comes near.

/** Of motives, sectors, tools … of one record; 16 at most. */
export const LABELS = 200;
/** Publishers' numbers of one record; two at most. */
export const RECORD_NUMBERS = 50;
/** Vendors who use one name; two at most. */
export const NAME_USERS = 50;
/** Reports that one source gives for one name. */
export const NAME_CITATIONS = 30;
/** Reports that are given for one link, by all sources. */
export const LINK_CITATIONS = 20;
/** `external_references` of one STIX object. */
export const STIX_REFERENCES = 1_000;
/** Marks of one STIX object; one or two. */
export const STIX_MARKINGS = 100;
/** What one report of STIX tells of, indicators among it. */
export const REPORT_REFS = 20_000;
/** Whom one report is about. */
export const REPORT_ACTORS = 500;
/** Of one MISP event: attributes carry galaxies and tags as the event does. */
export const EVENT_PARTS = 50_000;
/** Events of one MISP file; each is a report. */
export const EVENTS = limit(10_000, (max) => `The file holds more than ${max} events.`);
/** Operations and tools of one of ETDA's cards; dozens. */
export const CARD_LINKS = 500;

// Lengths, in UTF-16 units.

/** Longer than any real name (58): what exceeds it is a sentence in the wrong field, and no name. */
export const NAME_UNITS = 100;
/** A name as it stands in the file, with padding and marks; nobody waits for more to be cleaned. */
export const RAW_NAME_UNITS = 10 * NAME_UNITS;
/** Places at which a text may break a name; the most of a real one is 21. One of more is shown and never sought in texts. */
export const NAME_PARTS = 30;
/** The head of an entry that has several names. */
export const HEAD_UNITS = 2_000;
/** A vendor, a sector, a motive or the word for a link is a few words. */
export const LABEL_UNITS = 200;
/** A title of a report. */
export const TITLE_UNITS = 500;
/** A profile of several screens. */
export const DESCRIPTION_UNITS = 20_000;
/** A description of a link or a reference, in which others are cited. */
export const CITING_UNITS = 5_000;
/** An entry in a list of references. */
export const REFERENCE_LINE_UNITS = 1_000;
/** A long report has 300,000. */
export const REPORT_UNITS = 2_000_000;
/** Numbers, dates and commits. */
export const VERSION_UNITS = 100;
/** What a table's column is called. */
export const HEADER_UNITS = 200;

// Who is who.

/** Records of one actor; seven at most. A chain in which each record names the next must not end in one actor of all. */
export const ACTOR_RECORDS = 60;
/** Reports that all sources give for one name or one link of an actor. */
export const ACTOR_CITATIONS = 100;
/** Actors that bear one name and are shown for it; four at most. A name of more is nobody's ("Unknown"). */
export const NAME_BEARERS = 50;
