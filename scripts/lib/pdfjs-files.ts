import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FROM = join(import.meta.dirname, '../../node_modules/pdfjs-dist');

/** Of the folders that pdf.js reads from: without WebAssembly, which the extension's policy does not let run. */
const FOLDERS = [
  ['cmaps', 'cmaps', /./],
  ['standard_fonts', 'standard_fonts', /./],
  ['wasm', 'wasm', /^(?!.*(?:\.wasm$|quickjs|qcms))/i],
  ['legacy/web/images', 'images', /^(?:annotation-.*\.svg|loading-icon\.gif)$/],
] as const;

/**
 * pdf.js, as it is published: for browsers back to the oldest that the manifest allows, with the tables for fonts that a
 * file does not bring. By the names they have in the extension's package.
 */
export function pdfjsFiles(): ReadonlyMap<string, string> {
  const files = [
    ['legacy/build/pdf.min.mjs', 'pdf.mjs'],
    ['legacy/build/pdf.worker.min.mjs', 'pdf.worker.mjs'],
    ['legacy/web/pdf_viewer.mjs', 'pdf_viewer.mjs'],
    ['legacy/web/pdf_viewer.css', 'pdf_viewer.css'],
    ...FOLDERS.flatMap(([folder, as, wanted]) =>
      readdirSync(join(FROM, folder))
        .filter((name) => wanted.test(name))
        .map((name) => [`${folder}/${name}`, `${as}/${name}`] as const),
    ),
  ] as const;
  return new Map(files.map(([file, name]) => [`pdfjs/${name}`, join(FROM, file)]));
}
