/** What only extortion is told in: "leaks data" is said of hacktivists too. */
const EXTORTION = /ransom|extort|\bleak[ -](?:site|blog|portal)\b/i;

/** Whether one of the texts that a source has of an actor says that it extorts. */
export function tellsOfExtortion(texts: readonly string[]): boolean {
  return texts.some((text) => EXTORTION.test(text));
}
