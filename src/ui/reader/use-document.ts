import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { fileFromHash } from '@/contract/reader-address';
import { fetchFile, type RawFile, readOwnFile } from '@/reader/fetch-file';
import { type OpenDocument, openDocument } from '@/reader/open-document';
import type { Problem } from '@/reader/problem';
import { LOOPBACK } from '@/stored/addresses';
import { hostPattern, requestHostAccess } from '../hooks/host-access';

/** Where the reader is with a file. */
export type ReadingState =
  | { readonly state: 'choose' }
  /** Nothing is fetched before she says so. */
  | { readonly state: 'ask'; readonly address: string }
  /** `part` between 0 and 1; null where nobody knows. */
  | { readonly state: 'fetching'; readonly address: string; readonly part: number | null }
  | { readonly state: 'opening'; readonly name: string }
  | {
      readonly state: 'locked';
      readonly name: string;
      readonly wasWrong: boolean;
      readonly answer: (password: string | null) => void;
    }
  | { readonly state: 'failed'; readonly problem: Problem; readonly address: string }
  /** The signal fires while the document still stands there: what marks it hears that it goes, and lets its marks go. */
  | { readonly state: 'shown'; readonly document: OpenDocument; readonly signal: AbortSignal };

export interface Reading {
  readonly reading: ReadingState;
  /** Fetches the file of the page's address. To be called in the handler of a click: the browser may ask first. */
  readonly fetch: (signedIn: boolean) => void;
  readonly openFile: (file: File) => void;
  /** Asks for another file. */
  readonly leave: () => void;
}

/** The file that the reader has, and what is done to have it. */
export function useDocument(): Reading {
  const [reading, setReading] = useState<ReadingState>(() => beginning());
  const current = useRef(new AbortController());

  const begin = () => {
    current.current.abort();
    current.current = new AbortController();
    return current.current.signal;
  };
  const open = async (file: RawFile, signal: AbortSignal) => {
    const tell = (next: ReadingState) => {
      if (!signal.aborted) setReading(next);
    };
    tell({ state: 'opening', name: file.name });
    const askPassword = (wasWrong: boolean) =>
      new Promise<string | null>((answer) => tell({ state: 'locked', name: file.name, wasWrong, answer }));
    const opened = await openDocument(file, askPassword, signal).catch(
      () => ({ ok: false, error: 'broken' }) as const,
    );
    if (opened.ok) tell({ state: 'shown', document: opened.value, signal });
    else tell({ state: 'failed', problem: opened.error, address: file.address });
  };
  const fetchNow = async (address: string, signedIn: boolean, signal: AbortSignal) => {
    const progress = (part: number | null) => {
      if (!signal.aborted) setReading({ state: 'fetching', address, part });
    };
    progress(null);
    const file = await fetchFile(address, { signedIn, progress }, signal);
    if (signal.aborted) return;
    if (file.ok) await open(file.value, signal);
    else setReading({ state: 'failed', problem: file.error, address });
  };

  /** Who allowed the site on the way here has said that it is to be fetched. */
  const offer = async (address: string, signal: AbortSignal) => {
    const isFile = address.startsWith('file:');
    if (isFile && !(await canReadFiles())) return;
    const allowed = await isAllowed(address);
    if (signal.aborted) return;
    if (allowed) void fetchNow(address, false, signal);
    else setReading({ state: 'ask', address });
  };

  useEffect(() => {
    const follow = () => {
      const next = beginning();
      const signal = begin();
      setReading(next);
      if ('address' in next) void offer(next.address, signal);
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
      current.current.abort();
    };
  }, []);

  return {
    reading,
    fetch(signedIn) {
      const address = fileFromHash(location.hash);
      const signal = begin();
      // Where it is refused the server may still let everybody read.
      void requestHostAccess(address).then(() => fetchNow(address, signedIn, signal));
    },
    openFile(file) {
      const signal = begin();
      history.replaceState(null, '', location.pathname);
      void readOwnFile(file).then((read) => {
        if (signal.aborted) return;
        if (read.ok) void open(read.value, signal);
        else setReading({ state: 'failed', problem: read.error, address: '' });
      });
    },
    leave() {
      begin();
      history.replaceState(null, '', location.pathname);
      setReading({ state: 'choose' });
    },
  };
}

function beginning(): ReadingState {
  const address = fileFromHash(location.hash);
  if (address === '') return { state: 'choose' };
  return address.startsWith('file:')
    ? { state: 'failed', problem: 'local', address }
    : { state: 'ask', address };
}

/** True where the reader lets Byname read files of this computer by their addresses, which some browsers have a switch for. */
async function canReadFiles(): Promise<boolean> {
  return (await browser.extension?.isAllowedFileSchemeAccess?.()) === true;
}

async function isAllowed(address: string): Promise<boolean> {
  if (LOOPBACK.includes(new URL(address).hostname)) return true;
  const origin = hostPattern(address);
  if (origin === null) return false;
  return browser.permissions.contains({ origins: [origin] }).catch(() => false);
}
