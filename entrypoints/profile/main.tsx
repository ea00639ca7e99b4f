import { startProfile } from '@/ui/profile/start-profile';
import '@/ui/profile/profile.css';

startProfile(document.getElementById('profile') ?? document.body);
