import * as v from 'valibot';
import { type Checked, orNothing, withoutNothing } from '@/core/model/schema';
import { OWN_SOURCE_DRAFT, SECRET } from '@/stored/own-sources';
import { COUNT, NOTHING, TEXT } from './message-parts';

/** What a source holds that is being tried. */
const CHECKED_SOURCE = v.pipe(
  v.object({
    /** Of the adapter that reads it. */
    format: v.string(),
    bytes: COUNT,
    records: COUNT,
    names: COUNT,
    /** Records left out, by reason. */
    skipped: v.record(v.string(), COUNT),
    examples: v.array(v.string()),
    version: orNothing(v.string()),
    /** What it would do to the dataset; absent where it holds no actors, or where that cannot be told. */
    changes: orNothing(
      v.object({
        added: COUNT,
        /** Where it was there before, in another form. */
        removed: COUNT,
        /** Of actors that are there. */
        namesAdded: COUNT,
        /** Actors that are there and would go on in another. */
        joined: COUNT,
      }),
    ),
    /** Of a table: its columns, the first rows, and which column is what as it was read. */
    table: orNothing(
      v.object({
        columns: v.array(v.string()),
        rows: v.array(v.array(v.string())),
        mapping: v.object({
          fields: v.record(v.string(), v.string()),
          vendors: v.record(v.string(), v.string()),
        }),
        /** As in "UTF-16". */
        encoding: v.string(),
      }),
    ),
    /** Why a table gave nothing as it was read; words fit to show. */
    problem: orNothing(v.string()),
  }),
  withoutNothing(),
);

const COLLECTION = v.pipe(
  v.object({
    /** What the source's address becomes. */
    address: v.string(),
    title: v.string(),
    description: orNothing(v.string()),
    /** Title of its API root. */
    root: orNothing(v.string()),
    canRead: v.boolean(),
    mediaTypes: v.array(v.string()),
  }),
  withoutNothing(),
);

/** What is asked of, and told about, the sources that the reader adds; part of `MESSAGES`. */
export const SOURCE_MESSAGES = {
  /**
   * Tries a source of the reader's own before it is kept: what it holds, or why it cannot be read. With an id, of the
   * one that is being changed, whose key is used where none is given. The format '' finds it out. A file is read from
   * where `keepFile` left it, under this id or 'own-0'.
   */
  'sources.check': {
    input: v.pipe(
      v.object({ id: orNothing(TEXT), source: OWN_SOURCE_DRAFT, secret: orNothing(SECRET) }),
      withoutNothing(),
    ),
    output: CHECKED_SOURCE,
  },
  /** The collections of a TAXII server, to choose one: of its discovery's address, or an API root's. */
  'sources.collections': {
    input: v.pipe(
      v.object({ id: orNothing(TEXT), source: OWN_SOURCE_DRAFT, secret: orNothing(SECRET) }),
      withoutNothing(),
    ),
    output: v.array(COLLECTION),
  },
  /** Adds one, or changes the one with this id. A key that is not given stays as it is, for the same server. */
  'sources.save': {
    input: v.pipe(
      v.object({ id: orNothing(TEXT), source: OWN_SOURCE_DRAFT, secret: orNothing(SECRET) }),
      withoutNothing(),
    ),
    output: v.object({ id: v.string() }),
  },
  /** Takes one out of the dataset; it can be brought back for an hour. */
  'sources.remove': { input: v.object({ id: TEXT }), output: v.object({ removed: v.literal(true) }) },
  'sources.restore': { input: v.object({ id: TEXT }), output: v.object({ restored: v.literal(true) }) },
  /** Takes the much smaller file that was kept aside of a source, or leaves it. */
  'sources.decide': {
    input: v.object({ id: TEXT, accept: v.boolean() }),
    output: v.object({ decided: v.literal(true) }),
  },
  /** Forgets every key, token and password. */
  'secrets.forget': { input: NOTHING, output: v.object({ forgotten: COUNT }) },
} as const;

export type CheckedSource = Checked<typeof CHECKED_SOURCE>;
export type Collection = Checked<typeof COLLECTION>;
