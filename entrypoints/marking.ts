import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerMarking } from '@/page/marks/load-marking';
import { startMarking } from '@/page/marks/marking';

export default defineUnlistedScript(() => offerMarking({ startMarking }));
