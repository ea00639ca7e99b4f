import { render } from 'preact';
import { ProfilePage } from './ProfilePage';

/** Shows the profile that the page's address names. */
export function startProfile(place: HTMLElement): void {
  render(<ProfilePage />, place);
}
