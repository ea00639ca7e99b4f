import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '@/page/start-page';

// A plain script that the manifest lists by hand: the wrapper for content scripts announces itself to the page.
export default defineUnlistedScript(() => {
  startPage();
});
