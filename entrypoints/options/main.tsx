import { startOptions } from '@/ui/options/start-options';

startOptions();
