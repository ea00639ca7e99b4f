import { marked } from 'marked';
import PostalMime from 'postal-mime';
import { failed, ok, type Result } from '@/core/model/result';
import type { RawFile } from '../fetch-file';
import type { Kind } from '../kind-of';
import { MOST_UNITS } from '../limits';
import type { Problem } from '../problem';
import { cleanHtml } from './clean-html';
import { decodeText } from './decode';
import { paragraphsOf } from './plain-text';

/** Who wrote when to whom, as a mail's head says. */
export interface MailHead {
  readonly from: string;
  readonly to: string;
  /** ISO 8601, or as the mail has it; '' where it has none. */
  readonly date: string;
}

/** A text as it is drawn. */
export interface ReadText {
  /** '' where the file has none of its own. */
  readonly title: string;
  readonly mail?: MailHead;
  readonly content: DocumentFragment;
}

/** A text file as what a reader sees of it. Never throws: a file may be anything. */
export async function readText(
  file: RawFile,
  kind: Exclude<Kind, 'pdf'>,
): Promise<Result<ReadText, Problem>> {
  try {
    const read =
      kind === 'mail' ? await readMail(file.bytes) : readAs(kind, decodeText(file.bytes, file.type));
    if (read === undefined) return failed('too-long');
    return read.content.textContent?.trim() ? ok(read) : failed('empty');
  } catch {
    return failed('broken');
  }
}

function readAs(kind: Exclude<Kind, 'pdf' | 'mail'>, text: string): ReadText | undefined {
  if (text.length > MOST_UNITS) return undefined;
  switch (kind) {
    case 'html':
      return cleanHtml(text);
    case 'markdown':
      return { ...cleanHtml(marked.parse(text, { async: false, gfm: true })), title: '' };
    case 'library-entry':
      return readOrkl(text);
    case 'text':
      return { title: '', content: paragraphs(text) };
  }
}

/** An entry of ORKL's library holds the text of its report; of another JSON file nothing is drawn but itself. */
function readOrkl(text: string): ReadText {
  const entry = entryOf(text);
  if (entry === undefined) return { title: '', content: paragraphs(text) };
  const { plain_text: plain, title } = entry;
  return { title: typeof title === 'string' ? title : '', content: paragraphs(String(plain)) };
}

function entryOf(text: string): { readonly plain_text: string; readonly title?: unknown } | undefined {
  try {
    const json = JSON.parse(text) as { readonly data?: unknown } | null;
    const found = [json?.data, json].find(
      (entry) => typeof (entry as { plain_text?: unknown } | null)?.plain_text === 'string',
    );
    return found as { readonly plain_text: string } | undefined;
  } catch {
    return undefined; // It only looks like JSON.
  }
}

/** The plain part where there is one; what is attached is left. */
async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<ReadText | undefined> {
  const { subject = '', from, to = [], date = '', text = '', html = '' } = await PostalMime.parse(bytes);
  // Some programs write an empty one.
  const isPlain = text.trim() !== '';
  if ((isPlain ? text : html).length > MOST_UNITS) return undefined;
  const content = isPlain ? paragraphs(text) : cleanHtml(html).content;
  const mail = { from: named(from), to: to.map(named).filter(Boolean).join(', '), date };
  return { title: subject, mail, content };
}

function named(who: { readonly name?: string; readonly address?: string | undefined } | undefined): string {
  const { name = '', address = '' } = who ?? {};
  return name === '' || address === '' ? name || address : `${name} <${address}>`;
}

function paragraphs(text: string): DocumentFragment {
  const content = document.createDocumentFragment();
  for (const paragraph of paragraphsOf(text)) {
    const element = document.createElement('p');
    element.textContent = paragraph;
    content.append(element);
  }
  return content;
}
