import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerLate } from '@/page/dom/late-script';
import { gatherFrame } from '@/page/marks/gather-frame';

export default defineUnlistedScript(() => offerLate('gather', gatherFrame));
