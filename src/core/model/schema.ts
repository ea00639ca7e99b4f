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

/** A list of whatever is valid in one. */
export function keepItems<const S extends v.GenericSchema>(item: S) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((items): readonly v.InferOutput<S>[] =>
      items.flatMap((value) => {
        const { success, output } = v.safeParse(item, value);
        return success ? [output] : [];
      }),
    ),
  );
}
