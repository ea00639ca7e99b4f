import * as v from 'valibot';

/** What a schema gives, as the rest of the code may use it. */
export type Checked<S extends v.GenericSchema> = Immutable<v.InferOutput<S>>;

type Immutable<T> = T extends string
  ? T
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;

/** A record of whatever is valid in one: an entry that is not is left out, and takes no other with it. */
export function keepValid<const S extends v.GenericSchema>(entry: S) {
  return v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((entries): Readonly<Record<string, v.InferOutput<S>>> => {
      const checked = Object.entries(entries).map(
        ([key, value]) => [key, v.safeParse(entry, value)] as const,
      );
      return Object.fromEntries(
        checked.flatMap(([key, { success, output }]) => (success ? [[key, output]] : [])),
      );
    }),
  );
}

/** A list of whatever is valid in one; one that is longer than `max` is not valid itself. */
export function keepItems<const S extends v.GenericSchema>(item: S, max = Number.POSITIVE_INFINITY) {
  return v.pipe(
    v.array(v.unknown()),
    v.maxLength(max),
    v.transform((items): readonly v.InferOutput<S>[] =>
      items.flatMap((value) => {
        const { success, output } = v.safeParse(item, value);
        return success ? [output] : [];
      }),
    ),
  );
}

/** The first `max` of a list, and of those whatever is valid. */
export function keepFirst<const S extends v.GenericSchema>(item: S, max: number) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((items) => items.slice(0, max)),
    keepItems(item),
  );
}

/** A field that counts as none where it is not valid. `withoutNothing` takes it out then. */
export function orNothing<const S extends v.GenericSchema>(field: S) {
  return v.fallback(v.optional(field), undefined);
}

/** Fields without a value are no fields. */
export function withoutNothing<T extends object>() {
  return v.transform(
    (fields: T) =>
      Object.fromEntries(
        Object.entries(fields).filter(([, value]) => value !== undefined),
      ) as WithoutNothing<T>,
  );
}

type WithoutNothing<T> = T extends unknown
  ? Flat<
      { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
        [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
      }
    >
  : never;

type Flat<T> = { [K in keyof T]: T[K] };
