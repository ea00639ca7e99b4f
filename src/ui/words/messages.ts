import type * as en from './en';

type English = typeof en;

/** One text; of what is counted, one for each form its language has (`Intl.PluralRules`). */
export type Message = string | PluralForms;
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

export type Surfaces = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** What another language has to say where English says this: as many texts, each one text or one that counts. */
export type Translation<Texts> = {
  readonly [K in keyof Texts]: Texts[K] extends string ? string : PluralForms;
};

/** `surface.name` of every message there is. */
export type Key = { [S in keyof English & string]: `${S}.${keyof English[S] & string}` }[keyof English &
  string];

type MessageAt<K extends Key> = K extends `${infer S extends keyof English & string}.${infer N}`
  ? N extends keyof English[S]
    ? English[S][N]
    : never
  : never;

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<M> = M extends string ? NamesIn<M> : M[keyof M] extends string ? NamesIn<M[keyof M]> : never;

type Values<M, Value> = {
  readonly [Name in NamesOf<M>]: M extends string ? Value : Name extends 'count' ? number : Value;
} & (M extends string ? unknown : { readonly count: number });

/** What a message needs beside its key: nothing, or a value for each `{name}` in it; of a counted one `count`. */
export type ValuesOf<K extends Key, Value> = [NamesOf<MessageAt<K>>] extends [never]
  ? MessageAt<K> extends string
    ? []
    : [values: { readonly count: number }]
  : [values: Values<MessageAt<K>, Value>];

/** Of a message that needs no values: what a table of labels holds. */
export type PlainKey = { [K in Key]: ValuesOf<K, string> extends [] ? K : never }[Key];

/** By the names they have in `_locales`, where a name may hold no dot: `card_names_other`. */
export type Flat = Readonly<Record<string, string>>;

export function flatten(surfaces: Surfaces): Flat {
  return Object.fromEntries(
    Object.entries(surfaces).flatMap(([surface, texts]) =>
      Object.entries(texts).flatMap(([name, message]): [string, string][] =>
        typeof message === 'string'
          ? [[`${surface}_${name}`, message]]
          : Object.entries(message).map(([form, text]) => [`${surface}_${name}_${form}`, text]),
      ),
    ),
  );
}
