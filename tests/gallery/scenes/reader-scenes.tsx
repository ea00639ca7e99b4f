import { PdfView, type PdfViewProps } from '@/ui/reader/PdfView';
import { ReaderStart } from '@/ui/reader/ReaderStart';
import readerCss from '@/ui/reader/reader.css?inline';
import type { ReadingState } from '@/ui/reader/use-document';
import type { Scene } from '../scene';

const nothing = () => undefined;
const ADDRESS = 'https://reports.example.com/2026/volt-typhoon-in-spring.pdf';

function start(name: string, reading: Exclude<ReadingState, { state: 'shown' }>, isOver = false): Scene {
  return {
    name: `reader-${name}`,
    width: 900,
    height: 560,
    narrow: 344,
    pageCss: readerCss,
    draw: () => <ReaderStart {...{ reading, isOver }} onFetch={nothing} onFile={nothing} leave={nothing} />,
  };
}

function pdf(name: string, props: Partial<PdfViewProps> = {}): Scene {
  return {
    name: `reader-pdf-${name}`,
    width: 1_000,
    height: 600,
    narrow: 344,
    pageCss: readerCss,
    draw: () => (
      <PdfView
        {...{ name: 'volt-typhoon-in-spring.pdf', address: ADDRESS, page: 3, pages: 128, scale: 1.2 }}
        {...{ zoom: 'page-width', outline: null, hasContents: false, query: null, count: null }}
        {...{ withoutText: 0, printed: null, isDark: false }}
        place={{ current: null }}
        paper={{ current: null }}
        draw={async () => undefined}
        onPage={nothing}
        onZoom={nothing}
        onZoomBy={nothing}
        onContents={nothing}
        onFind={nothing}
        onQuery={nothing}
        onFindStep={nothing}
        onFindEnd={nothing}
        onPrint={nothing}
        onSave={nothing}
        onDark={nothing}
        onBrowser={nothing}
        onLeave={nothing}
        {...props}
      />
    ),
  };
}

const OUTLINE = [
  { title: 'Summary', items: [], go: nothing },
  { title: 'What was seen', items: [{ title: 'In spring', items: [], go: nothing }], go: nothing },
  { title: 'A part that leads nowhere', items: [] },
];

export const READER_SCENES: readonly Scene[] = [
  start('choose', { state: 'choose' }),
  start('over', { state: 'choose' }, true),
  start('ask', { state: 'ask', address: ADDRESS }),
  start('ask-file', { state: 'ask', address: 'file:///home/reader/report.pdf' }),
  start('local', { state: 'failed', problem: 'local', address: 'file:///home/reader/report.pdf' }),
  start('fetching', { state: 'fetching', address: ADDRESS, part: 0.4 }),
  start('locked', { state: 'locked', name: 'report.pdf', wasWrong: false, answer: nothing }),
  start('locked-still', { state: 'locked', name: 'report.pdf', wasWrong: true, answer: nothing }),
  start('unreachable', { state: 'failed', problem: 'unreachable', address: ADDRESS }),
  start('signed-out', { state: 'failed', problem: 'signed-out', address: ADDRESS }),
  start('broken', { state: 'failed', problem: 'broken', address: '' }),
  pdf('outline', { outline: OUTLINE, hasContents: true }),
  pdf('searching', { query: 'turla', count: { now: 3, all: 1_204 } }),
  pdf('without-text', { withoutText: 128, printed: 12 }),
  { ...pdf('menu', { isDark: true }), press: ['More'] },
];
