import { markOwnPage } from '@/page/mark-own-page';
import { OWN } from '@/ui/reader/Own';
import { startReader } from '@/ui/reader/start-reader';
import '@/ui/reader/reader.css';

startReader(document.getElementById('reader') ?? document.body);
markOwnPage(OWN);
