import { startSummary } from '@/ui/summary/start-summary';
import '@/ui/summary/summary.css';

startSummary(document.getElementById('summary') ?? document.body);
