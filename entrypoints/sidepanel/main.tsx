import { startPanel } from '@/ui/popup/start-popup';
import '@/ui/popup/popup.css';

startPanel(document.getElementById('panel') ?? document.body);
