import type { ComponentChildren, RefObject } from 'preact';
import type { FoundCount } from '@/reader/pdf/find-in';
import type { OutlineItem, ShownPdf, Zoom } from '@/reader/pdf/show-pdf';
import { Icon } from '../components/Icon';
import { Menu } from '../components/Menu';
import { say } from '../words/say';
import { Contents } from './Contents';
import { FindBar } from './FindBar';
import { Own } from './Own';
import { IconButton, PageField, ReaderBar } from './ReaderBar';

export interface PdfViewProps {
  readonly name: string;
  readonly address: string;
  readonly page: number;
  readonly pages: number;
  readonly scale: number;
  readonly zoom: Zoom;
  readonly outline: readonly OutlineItem[] | null;
  readonly hasContents: boolean;
  /** Null while nothing is looked for. */
  readonly query: string | null;
  readonly count: FoundCount | null;
  /** Pages that are pictures alone. */
  readonly withoutText: number;
  /** How many pages are ready to be printed; null while nothing is printed. */
  readonly printed: number | null;
  readonly isDark: boolean;
  /** Where the pages go, and those that are printed. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly paper: RefObject<HTMLDivElement | null>;
  /** Pages that stand there already. */
  readonly children?: ComponentChildren;
  readonly draw: ShownPdf['draw'];
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onZoomBy: (steps: number) => void;
  readonly onContents: () => void;
  readonly onFind: () => void;
  readonly onQuery: (query: string) => void;
  readonly onFindStep: (step: 'next' | 'previous') => void;
  readonly onFindEnd: () => void;
  readonly onPrint: () => void;
  readonly onSave: () => void;
  readonly onDark: () => void;
  readonly onBrowser: () => void;
  readonly onLeave: () => void;
}

const SIZES = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** A PDF that is read. Draws all but the pages. */
export function PdfView(props: PdfViewProps) {
  const { name, address, page, pages, isDark, hasContents, query, withoutText, printed } = props;
  return (
    <div class={isDark ? 'reader reader-dark' : 'reader'}>
      <Own>
        <ReaderBar name={name} address={address} contents={{ isOpen: hasContents, toggle: props.onContents }}>
          <div class="reader-tools">
            <PageField page={page} pages={pages} onPage={props.onPage} />
            <ZoomChoice {...props} />
            <IconButton
              icon="search"
              label={say('reader.find')}
              isPressed={query !== null}
              onPress={query === null ? props.onFind : props.onFindEnd}
            />
            <Menu
              class="icon-button"
              name={say('reader.more')}
              label={<Icon name="more" />}
              entries={[
                { label: say('reader.print'), onPress: props.onPrint },
                { label: say('reader.download'), onPress: props.onSave },
                { label: say('reader.darkPaper'), checked: isDark, onPress: props.onDark },
                ...(address === '' ? [] : [{ label: say('reader.inBrowser'), onPress: props.onBrowser }]),
                { label: say('reader.another'), onPress: props.onLeave },
              ]}
            />
          </div>
        </ReaderBar>
        {query !== null && (
          <FindBar
            query={query}
            count={props.count}
            onQuery={props.onQuery}
            onStep={props.onFindStep}
            onClose={props.onFindEnd}
          />
        )}
        <div role="status" class="reader-notes">
          {printed !== null && <p class="reader-note">{say('reader.printing', { ready: printed, pages })}</p>}
          {withoutText > 0 && (
            <p class="reader-note">
              {withoutText === pages
                ? say('reader.noText')
                : say('reader.pagesWithoutText', { count: withoutText })}
            </p>
          )}
        </div>
      </Own>
      <div class="reader-body">
        {hasContents && (
          <Own>
            <Contents outline={props.outline} {...{ page, pages }} onPage={props.onPage} draw={props.draw} />
          </Own>
        )}
        <main class="reader-main">
          <div
            class="reader-pages"
            ref={props.place}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys
            tabIndex={0}
            role="document"
            aria-label={name}
          >
            <div class="pdfViewer">{props.children}</div>
          </div>
        </main>
      </div>
      <div class="reader-paper" ref={props.paper} aria-hidden="true" />
    </div>
  );
}

function ZoomChoice({ scale, zoom, onZoom, onZoomBy }: PdfViewProps) {
  const isFit = typeof zoom === 'string';
  const chosen = isFit ? zoom : String(scale);
  const percent = (size: number) => say('reader.percent', { percent: Math.round(size * 100) });
  return (
    <div class="reader-zoom">
      <IconButton icon="minus" label={say('reader.zoomOut')} onPress={() => onZoomBy(-1)} />
      <select
        class="field"
        aria-label={say('reader.zoom')}
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          onZoom(value === 'page-width' || value === 'page-fit' ? value : Number(value))
        }
      >
        <option value="page-width">{say('reader.pageWidth')}</option>
        <option value="page-fit">{say('reader.wholePage')}</option>
        {!isFit && !SIZES.some((size) => size === scale) && (
          <option value={String(scale)}>{percent(scale)}</option>
        )}
        {SIZES.map((size) => (
          <option key={size} value={String(size)}>
            {percent(size)}
          </option>
        ))}
      </select>
      <IconButton icon="plus" label={say('reader.zoomIn')} onPress={() => onZoomBy(1)} />
    </div>
  );
}
