import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attend } from '@/page/card/attend';
import { offerLate } from '@/page/dom/late-script';

export default defineUnlistedScript(() => offerLate('attend', attend));
