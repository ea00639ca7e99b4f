import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { attend } from '@/page/card/attend';
import { offerCards } from '@/page/card/load-cards';

export default defineUnlistedScript(() => offerCards({ attend }));
