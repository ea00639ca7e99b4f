import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerLate } from '@/page/dom/late-script';
import { startWithOthers } from '@/page/marks/with-others';

export default defineUnlistedScript(() => offerLate('marking-others', startWithOthers));
