import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Block, type Inline, type ListItem, readMarkdown } from '@/core/notes/read-markdown';
import { say } from '../words/say';

interface NoteTextProps {
  /** Markdown. */
  readonly text: string;
  /** The level of the heading that the note stands under. */
  readonly under: 2 | 3;
}

/** A note as it is meant. It may come from a colleague's file: a tree is drawn, and nothing of it as HTML. */
export function NoteText({ text, under }: NoteTextProps) {
  const blocks = useMemo(() => readMarkdown(text), [text]);
  const Heading = under === 2 ? 'h3' : 'h4';
  return <div class="note-text">{blocks.map((block) => drawBlock(block, Heading))}</div>;
}

type Heading = 'h3' | 'h4';

function drawBlock(block: Block, Heading: Heading): ComponentChild {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.inside.map(drawInline)}</p>;
    case 'heading':
      return (
        <Heading class="note-heading" data-level={block.level}>
          {block.inside.map(drawInline)}
        </Heading>
      );
    case 'list':
      return block.first === null ? (
        <ul>{block.items.map((item) => drawItem(item, Heading))}</ul>
      ) : (
        <ol start={block.first}>{block.items.map((item) => drawItem(item, Heading))}</ol>
      );
    case 'quote':
      return <blockquote>{block.blocks.map((inner) => drawBlock(inner, Heading))}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return (
        // A table of many columns is moved by the keys.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled takes the focus
        <div class="note-table" tabIndex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th scope="col">{cell.map(drawInline)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr>
                  {row.map((cell) => (
                    <td>{cell.map(drawInline)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'rule':
      return <hr />;
  }
}

function drawItem({ done, blocks }: ListItem, Heading: Heading): ComponentChild {
  const [only] = blocks.length === 1 ? blocks : [];
  return (
    <li class={done === undefined ? undefined : 'note-task'}>
      {done !== undefined && (
        <input type="checkbox" checked={done} disabled aria-label={say(done ? 'notes.done' : 'notes.toDo')} />
      )}
      {only?.kind === 'paragraph' ? (
        <span>{only.inside.map(drawInline)}</span>
      ) : (
        <div>{blocks.map((block) => drawBlock(block, Heading))}</div>
      )}
    </li>
  );
}

function drawInline(inline: Inline): ComponentChild {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'strong':
      return <strong>{inline.inside.map(drawInline)}</strong>;
    case 'em':
      return <em>{inline.inside.map(drawInline)}</em>;
    case 'del':
      return <del>{inline.inside.map(drawInline)}</del>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'link':
      return (
        <a class="link" href={inline.href} title={inline.href} target="_blank" rel="noopener noreferrer">
          {inline.inside.map(drawInline)}
        </a>
      );
    case 'break':
      return <br />;
  }
}
