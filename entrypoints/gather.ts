import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gatherFrame } from '@/page/marks/gather-frame';
import { offerGathering } from '@/page/marks/load-gathering';

export default defineUnlistedScript(() => offerGathering(gatherFrame));
