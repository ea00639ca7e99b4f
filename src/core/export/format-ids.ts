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

/** What a report that the reader gathered can be exported as. */
export const REPORT_FORMATS = [
  'markdown',
  'stix',
  'csv',
  'misp-event',
] as const satisfies readonly ExportFormat[];

export type ReportFormat = (typeof REPORT_FORMATS)[number];
