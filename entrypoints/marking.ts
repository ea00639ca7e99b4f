import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerLate } from '@/page/dom/late-script';
import { startMarking } from '@/page/marks/marking';

export default defineUnlistedScript(() => offerLate('marking', startMarking));
