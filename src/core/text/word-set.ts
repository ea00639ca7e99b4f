/** The words of a list, with a space between. A bundler leaves out what is made of it and not used, if told that it is pure. */
export function wordSet(list: string): Set<string> {
  return new Set(list.split(' '));
}
