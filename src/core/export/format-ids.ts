/** What actors can be exported as, and what a reader calls that; apart from what writes them, which is loaded when it is used. */
export const EXPORT_FORMAT_TITLES = {
  stix: 'STIX 2.1',
  misp: 'MISP galaxy cluster',
  'misp-event': 'MISP event',
  csv: 'CSV table',
  markdown: 'Markdown',
  'markdown-list': 'Markdown list',
  json: 'JSON',
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMAT_TITLES;

export const EXPORT_FORMAT_IDS = Object.keys(EXPORT_FORMAT_TITLES) as ExportFormat[];
