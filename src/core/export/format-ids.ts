/** What actors can be exported as; apart from what writes them, which is loaded when it is used. */
export const EXPORT_FORMAT_IDS = [
  'stix',
  'misp',
  'misp-event',
  'csv',
  'markdown',
  'markdown-list',
  'json',
] as const;

export type ExportFormat = (typeof EXPORT_FORMAT_IDS)[number];
