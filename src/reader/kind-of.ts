import type { RawFile } from './fetch-file';
import { charsetInBytes } from './text/decode';

export type Kind = 'pdf' | 'html' | 'markdown' | 'mail' | 'library-entry' | 'text';

const BY_ENDING: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    pdf: 'pdf',
    htm: 'html',
    html: 'html',
    xhtml: 'html',
    md: 'markdown',
    markdown: 'markdown',
    eml: 'mail',
    txt: 'text',
    log: 'text',
    text: 'text',
  }),
);
const BY_TYPE: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    'application/pdf': 'pdf',
    'text/html': 'html',
    'application/xhtml+xml': 'html',
    'text/markdown': 'markdown',
    'message/rfc822': 'mail',
  }),
);

/** A PDF may begin with other bytes, so many at most (ISO 32000-2, annex I). */
const HEAD = 1_024;
const HTML = /^<(?:!doctype html|html)/i;
const MARK = '\xef\xbb\xbf';

/** What a file is: by what stands in it, by its ending, by what its server says. Undefined for what is no text. */
export function kindOf({ name, type, bytes }: Pick<RawFile, 'name' | 'type' | 'bytes'>): Kind | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  if (/^\s*%PDF-/.test(head)) return 'pdf';
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const media = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const said = BY_ENDING.get(ending) ?? BY_TYPE.get(media);
  // What is called a PDF and is none says itself that it is broken; a text may tell of PDFs.
  if (said === 'pdf' || (said === undefined && head.includes('%PDF-'))) return isHtml(head) ? 'html' : 'pdf';
  const isText = !head.includes('\0') || charsetInBytes(bytes)?.startsWith('utf-16');
  if (!isText) return undefined;
  if (said !== undefined) return said;
  if (/^(?:\xef\xbb\xbf)?\s*\{/.test(head)) return head.includes('"') ? 'library-entry' : 'text';
  if (isHtml(head)) return 'html';
  return /^(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*){3}/.test(head) && /^(?:From|Subject|Received): /m.test(head)
    ? 'mail'
    : 'text';
}

/** What may stand before the first element: the mark of UTF-8, space, comments. */
function isHtml(head: string): boolean {
  let rest = head.slice(head.startsWith(MARK) ? MARK.length : 0).trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end === -1) return false;
    rest = rest.slice(end + 3).trimStart();
  }
  return HTML.test(rest);
}
