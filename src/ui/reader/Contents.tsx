import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OutlineItem, ShownPdf } from '@/reader/pdf/show-pdf';
import { say } from '../words/say';

interface ContentsProps {
  /** Null until it is read. */
  readonly outline: readonly OutlineItem[] | null;
  readonly pages: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly draw: ShownPdf['draw'];
}

/** Beside a file: its outline, and its pages in small. */
export function Contents({ outline, ...small }: ContentsProps) {
  const [chosen, setChosen] = useState<'outline' | 'pages' | null>(null);
  const id = useId();
  const tab = chosen ?? (outline?.length ? 'outline' : 'pages');
  return (
    <nav class="reader-contents" aria-label={say('reader.contents')}>
      <div class="reader-tabs">
        {(['outline', 'pages'] as const).map((name) => (
          <button
            key={name}
            type="button"
            class="reader-tab"
            aria-pressed={tab === name}
            onClick={() => setChosen(name)}
          >
            {say(name === 'outline' ? 'reader.outline' : 'reader.pages')}
          </button>
        ))}
      </div>
      <div class="reader-list" id={id}>
        {tab === 'pages' ? (
          <SmallPages {...small} />
        ) : outline?.length ? (
          <Outline items={outline} />
        ) : (
          <p class="muted">{say('reader.noOutline')}</p>
        )}
      </div>
    </nav>
  );
}

function Outline({ items }: { readonly items: readonly OutlineItem[] }) {
  return (
    <ul class="reader-outline">
      {items.map(({ title, items: inside, go }, at) => (
        <li key={at}>
          <button type="button" class="menu-item" disabled={go === undefined} onClick={go}>
            {title}
          </button>
          {inside.length > 0 && <Outline items={inside} />}
        </li>
      ))}
    </ul>
  );
}

/** Wide enough to tell a chart from a table. CSS pixels. */
const SMALL_WIDTH = 116;

function SmallPages({ pages, page, onPage, draw }: Omit<ContentsProps, 'outline'>) {
  const list = useRef<HTMLOListElement>(null);
  // Another with every page that comes to the front, which is no reason to draw all anew.
  const drawing = useRef(draw);
  drawing.current = draw;
  useEffect(() => {
    list.current?.children[page - 1]?.scrollIntoView({ block: 'nearest' });
  }, [page]);
  useEffect(() => {
    const near = new Set<Element>();
    const busy = new Set<Element>();
    // Of a long file all of them together are more than a browser has room for.
    const letGo = (canvas: HTMLCanvasElement) => {
      if (canvas.width === 0) return;
      canvas.style.aspectRatio = `${canvas.width} / ${canvas.height}`;
      canvas.width = canvas.height = 0;
    };
    const show = async (canvas: HTMLCanvasElement) => {
      if (busy.has(canvas)) return;
      busy.add(canvas);
      // A page that is broken stays white.
      await drawing.current(Number(canvas.dataset.page), SMALL_WIDTH, canvas).catch(() => undefined);
      busy.delete(canvas);
      if (!near.has(canvas)) letGo(canvas);
    };
    const watching = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const canvas = target.querySelector('canvas');
          if (canvas === null) continue;
          if (isIntersecting) {
            near.add(canvas);
            void show(canvas);
          } else if (near.delete(canvas) && !busy.has(canvas)) letGo(canvas);
        }
      },
      { rootMargin: '300px' },
    );
    for (const item of list.current?.children ?? []) watching.observe(item);
    return () => watching.disconnect();
  }, [pages]);
  return (
    <ol class="reader-small" ref={list}>
      {Array.from({ length: pages }, (_, at) => at + 1).map((number) => (
        <li key={number}>
          <button
            type="button"
            class="reader-small-page"
            aria-label={say('reader.page', { page: number })}
            aria-current={number === page ? 'page' : undefined}
            onClick={() => onPage(number)}
          >
            <canvas data-page={number} width={SMALL_WIDTH} height={150} />
            <span aria-hidden="true">{number}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
