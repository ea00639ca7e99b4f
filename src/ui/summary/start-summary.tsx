import { render } from 'preact';
import { followTheme } from '../theme';
import { followLanguage } from '../words/follow-language';
import { SummaryPage } from './SummaryPage';

/** Draws the summary of the page that the address names by its tab. */
export function startSummary(place: HTMLElement): void {
  followTheme();
  followLanguage(() => render(<SummaryPage />, place));
}
