import { expect, test, vi } from 'vitest';
import type { FromCard, ToCard } from '@/contract/card-port';
import * as guarding from '@/ui/card/press-guard';
import { startCard } from '@/ui/card/start-card';
import { anActor } from '../../fixtures/builders';
import { input } from '../../page/browser/input';
import { middleOf, show, untilTestEnds } from '../../page/browser/page';
import { answerCard, handPort } from './the-background';

const PATIENCE = { timeout: 10_000 };
const ACTOR = anActor({ name: 'APT29', aliases: ['Cozy Bear'] });

const SHOW: Extract<ToCard, { kind: 'show' }> = {
  kind: 'show',
  id: 1,
  text: 'Cozy Bear',
  evidence: 'distinct',
  theme: 'light',
  pinned: false,
  width: 360,
  maxHeight: 400,
  page: { hostname: 'news.example', pathname: '/a' },
};

async function start() {
  const opened: unknown[] = [];
  const asked = answerCard({
    'card.claim': ({ token }: { readonly token: string }) => ({ accepted: token === 'vouched' }),
    'actors.named': ({ names }: { readonly names: readonly string[] }) =>
      names.map((name) => ({ name, actors: [ACTOR], settled: true })),
    'profile.open': (profile) => {
      opened.push(profile);
      return { opened: true };
    },
  });
  const place = show('<div></div>');
  // What lies over the tests' own page is not what they are about.
  const told: (open: boolean) => void = () => undefined;
  vi.spyOn(guarding, 'guardPresses');
  startCard(place, untilTestEnds());
  const { port, heard } = handPort({ byname: 'card', token: 'vouched' });
  await expect.poll(() => heard, PATIENCE).toEqual([{ kind: 'ready' }]);
  return { asked, heard: heard as FromCard[], opened, place, told, port };
}
