import { markOwnPage } from '@/page/mark-own-page';
import { startWelcome } from '@/ui/welcome/start-welcome';

startWelcome(document.getElementById('welcome') ?? document.body);
markOwnPage();
