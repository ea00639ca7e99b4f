import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenDocument } from '@/reader/open-document';
import type { FoundCount } from '@/reader/pdf/find-in';
import { printPdf } from '@/reader/pdf/print-pdf';
import { type OutlineItem, type ShownPdf, showPdf, type Zoom } from '@/reader/pdf/show-pdf';
import { saveSettings } from '@/stored/settings';
import { saveFile } from '../export/save-file';
import { useSettings } from '../hooks/use-settings';
import { say } from '../words/say';
import { openInBrowser } from './open-in-browser';
import { PdfView } from './PdfView';
import { usePlace } from './use-place';

export interface PdfReaderProps {
  readonly document: Extract<OpenDocument, { kind: 'pdf' }>;
  /** Fires before it is taken away. */
  readonly signal: AbortSignal;
  readonly name: string;
  readonly onLeave: () => void;
}

/** Shows a PDF, and carries out what is asked of it. */
export function PdfReader({
  document: { file, fingerprint, pdfjs, pdf },
  signal,
  name,
  onLeave,
}: PdfReaderProps) {
  const place = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const shown = useRef<ShownPdf | null>(null);
  const [page, setPage] = useState(1);
  const [scale, setScale] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('page-width');
  const [outline, setOutline] = useState<readonly OutlineItem[] | null>(null);
  const [hasContents, setContents] = useState(false);
  const [query, setQuery] = useState<string | null>(null);
  const [count, setCount] = useState<FoundCount | null>(null);
  const [withoutText, setWithoutText] = useState(0);
  const [printed, setPrinted] = useState<number | null>(null);
  /** A key that is held comes again before that is drawn. */
  const isPrinting = useRef(false);
  const isDark = useSettings()?.darkPaper === true;
  const { left, stay } = usePlace(fingerprint);
  const kept = useRef(stay);
  kept.current = stay;

  useLayoutEffect(() => place.current?.focus(), [pdf]);
  useEffect(() => {
    if (place.current === null) return;
    const stop = new AbortController();
    const ended = AbortSignal.any([signal, stop.signal]);
    const events = {
      page: setPage,
      scale: setScale,
      spot: (spot: Parameters<typeof stay>[0]) => kept.current(spot),
      found: setCount,
      read: setWithoutText,
    };
    const nameOf = (number: number) => say('reader.page', { page: number });
    const view = showPdf(pdfjs, pdf, place.current, nameOf, events, ended);
    shown.current = view;
    void view.outline().then(setOutline, () => setOutline([]));
    return () => {
      stop.abort();
      // Chromium keeps the last field that changed, and with it what its listeners reach.
      shown.current = null;
    };
  }, [pdf]);
  useEffect(() => {
    if (left) void shown.current?.goTo(left);
  }, [left]);

  const print = async () => {
    if (paper.current === null || isPrinting.current) return;
    isPrinting.current = true;
    setPrinted(0);
    await printPdf(pdfjs, pdf, paper.current, setPrinted, signal).catch(() => undefined);
    isPrinting.current = false;
    setPrinted(null);
  };
  const find = () => {
    setQuery((now) => now ?? '');
    // Where it stands there already it takes the focus again; one that comes does so by itself.
    document.querySelector<HTMLInputElement>('.reader-find input')?.select();
  };
  const endFind = () => {
    setQuery(null);
    shown.current?.endFind();
    place.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const act = { f: find, p: () => void print() }[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  useLayoutEffect(() => {
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  });

  return (
    <PdfView
      {...{ name, page, scale, zoom, outline, hasContents, query, count, withoutText, printed, isDark }}
      address={file.address}
      pages={pdf.numPages}
      place={place}
      paper={paper}
      draw={(...asked) => shown.current?.draw(...asked) ?? Promise.resolve()}
      onPage={(wanted) => shown.current?.goToPage(wanted)}
      onZoom={(wanted) => {
        setZoom(wanted);
        shown.current?.zoom(wanted);
      }}
      onZoomBy={(steps) => {
        setZoom(1);
        shown.current?.zoomBy(steps);
      }}
      onContents={() => setContents(!hasContents)}
      onFind={find}
      onQuery={(typed) => {
        setQuery(typed);
        shown.current?.find(typed, 'first');
      }}
      onFindStep={(step) => shown.current?.find(query ?? '', step)}
      onFindEnd={endFind}
      onPrint={() => void print()}
      onSave={() => saveFile(file.bytes, nameWithEnding(file.name), 'application/pdf')}
      onDark={() => void saveSettings(isDark ? { darkPaper: false } : { darkPaper: true })}
      onBrowser={() => void openInBrowser(file.address)}
      onLeave={onLeave}
    />
  );
}

function nameWithEnding(name: string): string {
  return /\.pdf$/i.test(name) ? name : `${name}.pdf`;
}
