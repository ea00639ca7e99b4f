import * as v from 'valibot';
import { EXPORT_FORMAT_IDS, type ExportFormat } from '@/core/export/format-ids';
import { local } from './browser-area';
import { defineStored } from './define-stored';

/** The format of the reader's last export: whoever exports once as Markdown does so again. */
export const lastExportFormat = defineStored<ExportFormat>({
  key: 'export-format',
  area: local,
  initial: 'markdown',
  called: 'the format of your last export',
  parse: (raw) => ({ value: v.parse(v.fallback(v.picklist(EXPORT_FORMAT_IDS), 'markdown'), raw) }),
});
