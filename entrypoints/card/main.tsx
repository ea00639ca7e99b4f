import { startCard } from '@/ui/card/start-card';
import '@/ui/card.css';
import '@/ui/card/frame.css';

startCard(document.getElementById('card') ?? document.body);
