import { useEffect, useState } from 'preact/hooks';
import { say } from '../words/say';
import { PdfReader } from './PdfReader';
import { ReaderStart } from './ReaderStart';
import { TextReader } from './TextReader';
import { useDocument } from './use-document';

/** Shows a file, or what stands between the reader and it; takes files that are dropped on it. */
export function Reader() {
  const { reading, fetch, openFile, leave } = useDocument();
  const isOver = useDrop(openFile);
  const name = reading.state === 'shown' ? titleOf(reading.document) : '';
  useEffect(() => {
    document.title = name === '' ? say('reader.title') : `${name} · Byname`;
  }, [name]);
  if (reading.state !== 'shown') {
    return <ReaderStart {...{ reading, isOver, leave }} onFetch={fetch} onFile={openFile} />;
  }
  const { document: shown, signal } = reading;
  const shared = { name, onLeave: leave };
  return shown.kind === 'pdf' ? (
    <PdfReader key={shown.fingerprint} document={shown} signal={signal} {...shared} />
  ) : (
    <TextReader key={shown.fingerprint} document={shown} {...shared} />
  );
}

function titleOf(shown: Extract<ReturnType<typeof useDocument>['reading'], { state: 'shown' }>['document']) {
  return (shown.kind === 'text' && shown.text.title) || shown.file.name;
}

/** True while a file is held over the page. */
function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', work: (event: DragEvent) => void) =>
      window.addEventListener(type, work, { signal: stop.signal });
    listen('dragover', (event) => {
      // Else the browser opens the file by itself.
      event.preventDefault();
      setOver([...(event.dataTransfer?.items ?? [])].some(({ kind }) => kind === 'file'));
    });
    listen('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) onFile(file);
    });
    return () => stop.abort();
  }, []);
  return isOver;
}
