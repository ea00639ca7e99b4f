import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardController } from '@/page/card/card-controller';
import { offerCards } from '@/page/card/load-cards';

export default defineUnlistedScript(() => offerCards({ CardController }));
