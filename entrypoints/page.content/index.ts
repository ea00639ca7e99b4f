import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '@/page/start-page';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  main: startPage,
});
