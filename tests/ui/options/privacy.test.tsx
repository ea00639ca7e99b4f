// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { PrivacySection } from '@/ui/options/PrivacySection';

afterEach(cleanup);

it('tells all that is kept of what was read, and that the reader fetches files', () => {
  const { container } = render(<PrivacySection settings={DEFAULT_SETTINGS} own={[]} />);
  const said = container.textContent ?? '';
  for (const words of ['reports that you imported', 'the report that you gather', 'where you left files'])
    expect(said).toContain(words);
  expect(said).toContain('for a file that the reader opens');
});
