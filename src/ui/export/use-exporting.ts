import { useMemo } from 'preact/hooks';
import type { ExportFormat } from '@/core/export/format-ids';
import type { Result } from '@/core/model/result';
import { lastExportFormat } from '@/stored/export-format';
import { isFeatureOff } from '@/stored/policy';
import { copyText } from '../components/copy-text';
import { useSettings } from '../hooks/use-settings';
import { useStored } from '../hooks/use-stored';
import { type ExportedFile, makeExport, type Wanted } from './make-export';
import { saveFile } from './save-file';

/** What the views of an export need: the format that the reader took last, and how a file is made and given out. */
export interface Exporting {
  readonly format: ExportFormat;
  /** The company lets nothing be exported. */
  readonly isOff: boolean;
  readonly onFormat: (format: ExportFormat) => void;
  readonly make: (wanted: Wanted) => Promise<Result<ExportedFile>>;
  readonly save: (file: ExportedFile) => void;
  /** Resolves to false when nothing was copied. */
  readonly copy: (text: string) => Promise<boolean>;
}

export function useExporting(): Exporting {
  const format = useStored(lastExportFormat) ?? 'markdown';
  const settings = useSettings();
  const isOff = settings !== null && isFeatureOff(settings, 'export');
  return useMemo(() => ({ format, isOff, ...ACTIONS }), [format, isOff]);
}

const ACTIONS = {
  // The choice holds on this page all the same; the next one begins as the last did.
  onFormat: (format) => void lastExportFormat.update(() => format).catch(() => undefined),
  make: makeExport,
  save: ({ text, name, mime }) => saveFile(text, name, mime),
  copy: (text) => copyText(text),
} satisfies Partial<Exporting>;
