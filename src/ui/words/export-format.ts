import type { ExportFormat } from '@/core/export/format-ids';
import type { PlainKey } from './messages';
import { say } from './say';

const FORMATS = {
  stix: 'exports.formatStix',
  misp: 'exports.formatMisp',
  'misp-event': 'exports.formatMispEvent',
  csv: 'exports.formatCsv',
  markdown: 'exports.formatMarkdown',
  'markdown-list': 'exports.formatMarkdownList',
  json: 'exports.formatJson',
} as const satisfies Record<ExportFormat, PlainKey>;

/** What a reader calls a format of export. */
export function exportFormatIn(format: ExportFormat): string {
  return say(FORMATS[format]);
}
