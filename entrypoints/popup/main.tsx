import { startPopup } from '@/ui/popup/start-popup';
import '@/ui/popup/popup.css';

startPopup(document.getElementById('popup') ?? document.body);
