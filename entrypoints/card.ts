import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerCardModule } from '@/page/card-module';
import { mountCard } from '@/ui/card/mount-card';
import { placeCard } from '@/ui/card/place-card';

export default defineUnlistedScript(() => {
  offerCardModule({ mount: mountCard, place: placeCard });
});
