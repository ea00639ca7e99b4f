import type { Frame, Page } from 'puppeteer-core';

/** A plain value that can be written into a script. */
type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * Runs a function in the page's own world. It may use nothing but its arguments and the page; the
 * transpiler's `__name` helper is given to it, which a function sent over as text would miss.
 */
export async function inPage<A extends readonly Plain[], R>(
  where: Page | Frame,
  run: (...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const call = `(${run})(...${JSON.stringify(args)})`;
  return (await where.evaluate(`(() => { const __name = (value) => value; return ${call}; })()`)) as R;
}
