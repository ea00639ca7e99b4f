import { attend } from '@/page/card/attend';
import { offerCards } from '@/page/card/load-cards';
import { offerMarking } from '@/page/marks/load-marking';
import { startMarking } from '@/page/marks/marking';
import { startPage } from '@/page/start-page';
import { startWelcome } from '@/ui/welcome/start-welcome';

startWelcome(document.getElementById('welcome') ?? document.body);
// What marks other pages marks the sample too, whatever the rule for sites; a page of ours may load no script later.
offerMarking({ startMarking });
offerCards({ attend });
void startPage(true);
