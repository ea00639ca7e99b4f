import { lexer, type MarkedToken, type Token } from 'marked';
import { isWebAddress } from '../text/web-address';

/** What is drawn within a line. A text is drawn as it stands: nothing in it is markup. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'em' | 'del'; readonly inside: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `href` is http, https or mailto. */
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph'; readonly inside: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Inline[] }
  | { readonly kind: 'list'; readonly first: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'rule' };

/** `done` is set for a task. */
export interface ListItem {
  readonly done?: boolean;
  readonly blocks: readonly Block[];
}

export type Cell = readonly Inline[];

/** Beyond it a text was made to be deep, and is drawn as it stands. */
const DEEPEST = 30;

/**
 * Markdown (CommonMark with tables, tasks and strikethrough, https://github.github.com/gfm/) as a tree of the few things
 * that a note may hold; a line ends where it was ended. HTML stays text, an image is its words, an address of another
 * kind than http, https and mailto is no link. Never throws.
 */
export function readMarkdown(text: string): readonly Block[] {
  try {
    return blocksOf(lexer(text, { gfm: true, breaks: true }), 0);
  } catch {
    // Too deep, for the library or for us: nobody wrote it by hand.
    return [{ kind: 'paragraph', inside: [text] }];
  }
}

function blocksOf(tokens: readonly Token[], depth: number): readonly Block[] {
  if (depth > DEEPEST) throw new RangeError('too deep');
  const blocks: Block[] = [];
  for (const token of tokens as readonly MarkedToken[]) {
    const block = blockOf(token, depth);
    if (block !== null) blocks.push(block);
    else if (token.type !== 'space' && token.type !== 'def' && token.type !== 'checkbox') {
      // Words of a tight list, or of something that is no block here: they go on from one another.
      const last = blocks.at(-1);
      const inside = inlineOf([token], depth);
      if (last?.kind === 'paragraph') blocks.splice(-1, 1, { ...last, inside: [...last.inside, ...inside] });
      else blocks.push({ kind: 'paragraph', inside });
    }
  }
  return blocks;
}

/** Null for what is drawn within a line, or not at all. */
function blockOf(token: MarkedToken, depth: number): Block | null {
  switch (token.type) {
    case 'paragraph':
      return { kind: 'paragraph', inside: inlineOf(token.tokens, depth) };
    case 'heading':
      return { kind: 'heading', level: token.depth, inside: inlineOf(token.tokens, depth) };
    case 'list':
      return {
        kind: 'list',
        first: token.ordered ? Number(token.start) : null,
        items: token.items.map(({ task, checked = false, tokens }) => ({
          ...(task ? { done: checked } : {}),
          blocks: blocksOf(tokens, depth + 1),
        })),
      };
    case 'blockquote':
      return { kind: 'quote', blocks: blocksOf(token.tokens, depth + 1) };
    case 'code':
      return { kind: 'code', text: token.text };
    case 'table':
      return {
        kind: 'table',
        head: token.header.map(({ tokens }) => inlineOf(tokens, depth)),
        rows: token.rows.map((row) => row.map(({ tokens }) => inlineOf(tokens, depth))),
      };
    case 'hr':
      return { kind: 'rule' };
    default:
      return null;
  }
}

function inlineOf(tokens: readonly Token[], depth: number): readonly Inline[] {
  if (depth > DEEPEST) throw new RangeError('too deep');
  return (tokens as readonly MarkedToken[]).flatMap((token): readonly Inline[] => {
    switch (token.type) {
      case 'strong':
      case 'em':
      case 'del':
        return [{ kind: token.type, inside: inlineOf(token.tokens, depth + 1) }];
      case 'codespan':
        return [{ kind: 'code', text: token.text }];
      case 'br':
        return [{ kind: 'break' }];
      case 'link': {
        const inside = inlineOf(token.tokens, depth + 1);
        return isAllowed(token.href) ? [{ kind: 'link', href: token.href, inside }] : [token.raw];
      }
      case 'image':
      case 'escape':
        return [token.text];
      case 'checkbox':
        return [];
      case 'text':
        return token.tokens === undefined ? [token.text] : inlineOf(token.tokens, depth + 1);
      default:
        return [token.raw];
    }
  });
}

function isAllowed(href: string): boolean {
  return isWebAddress(href) || /^mailto:[^\s<>"'\\?&:]+@[^\s<>"'\\?&:@]+$/i.test(href);
}
