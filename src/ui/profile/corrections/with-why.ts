/** The reader's reason as a field of a draft; none where nothing was typed. */
export function withWhy(text: string): { readonly why?: string } {
  const why = text.trim();
  return why === '' ? {} : { why };
}
