/**
 * Copies text on the reader's click. Pages over plain http have no clipboard to write to; there the old command does
 * it, from a field that stands in the card for a moment.
 *
 * @returns false when the browser refused
 */
export async function copyText(text: string, place: ParentNode): Promise<boolean> {
  try {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the page's permissions policy; the old command may still be allowed.
  }
  const field = document.createElement('textarea');
  field.value = text;
  place.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
