import { browser } from 'wxt/browser';
import { readWordList, type WordList } from '@/core/matcher/word-list';

/** The English words that came with the extension. Rejects when the file is missing or broken: a wrong build. */
export async function loadWords(): Promise<WordList> {
  const response = await fetch(browser.runtime.getURL('/words.bin'));
  return readWordList(new Uint8Array(await response.arrayBuffer()));
}
