/**
 * What work that can fail comes to: a value, or why there is none. The one shape for it in this project, over the wire
 * too; `F` is text fit to show where nothing else is said.
 */
export type Result<T, F = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: F };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function failed<F>(error: F): Result<never, F> {
  return { ok: false, error };
}

/** The value, for those who answer a message: what they throw goes back to who asked. @throws Error with what is fit to show */
export function orThrow<T>(result: Result<T, string | { readonly message: string }>): T {
  if (result.ok) return result.value;
  throw new Error(typeof result.error === 'string' ? result.error : result.error.message);
}
