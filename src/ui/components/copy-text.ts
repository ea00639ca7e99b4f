/**
 * Copies text on the reader's click.
 *
 * @param place of a card: pages over plain http have no clipboard to write to; there the old command does it, from a field
 * that stands in the card for a moment
 * @returns false when the browser refused: the reader is told, not left with an old clipboard
 */
export async function copyText(text: string, place?: ParentNode): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // There is none, or a page's permissions policy refuses it; the old command may still be allowed.
  }
  if (place === undefined) return false;
  const field = document.createElement('textarea');
  field.value = text;
  place.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
