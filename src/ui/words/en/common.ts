export const common = {
  /** The tag of the language these messages are in, by which a page knows which the browser chose. */
  language: 'en',
} as const;
