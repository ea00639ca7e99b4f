/** What a read or a write of the store comes to. `problem` is in words fit to show. */
export type StoreResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };
