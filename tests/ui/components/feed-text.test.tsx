// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { ActorCard } from '@/ui/components/ActorCard';
import { ExternalLink } from '@/ui/components/ExternalLink';
import { buildActor, names, refs } from '../../gallery/fixtures/build-actor';

afterEach(cleanup);

const nothing = () => undefined;
const MARKUP = '<img src=x onerror=alert(1)><script>alert(1)</script>';

it('shows markup from a feed as text, and links nothing but web addresses', () => {
  const actor = buildActor(MARKUP, {
    names: names(MARKUP, [`${MARKUP} Vendor: <b>Bold</b> Bear`]),
    descriptions: [{ text: MARKUP, source: 'misp-threat-actor' }],
    references: refs('javascript:alert(1)', 'data:text/html,x', 'https://ok.example/one-two-three'),
  });
  const { container } = render(
    <ActorCard
      matched={MARKUP}
      content={{ state: 'ready', answer: { name: MARKUP, actors: [actor], settled: true } }}
      theme="dark"
      pinned={false}
      onOpen={nothing}
      onBack={nothing}
      onPin={nothing}
      onOpenProfile={nothing}
      onNote={nothing}
      onCompare={nothing}
      onCopy={async () => true}
      onClose={nothing}
      onHide={async () => undefined}
      onWant={nothing}
      onChangeShortcuts={nothing}
    />,
  );
  expect(container.querySelector('img, script, b')).toBeNull();
  expect(container.textContent).toContain(MARKUP);
  expect([...container.querySelectorAll('a')].map((link) => link.href)).toEqual([
    'https://ok.example/one-two-three',
  ]);
});

it.each(['https://a.example/', 'http://a.example/'])('opens %s in a new tab, without a trace', (href) => {
  const { container } = render(<ExternalLink href={href}>there</ExternalLink>);
  const link = container.querySelector('a');
  expect(link?.target).toBe('_blank');
  expect(link?.rel).toBe('noopener noreferrer');
});

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'file:///etc/passwd',
  'chrome://settings',
  '//a.example',
  '',
])('does not link "%s"', (href) => {
  const { container } = render(<ExternalLink href={href}>there</ExternalLink>);
  expect(container.querySelector('a')).toBeNull();
  expect(container.textContent).toBe('there');
});
