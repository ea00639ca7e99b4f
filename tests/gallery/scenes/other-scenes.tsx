import cardCss from '@/ui/card.css?inline';
import { OtherCard, type OtherContent } from '@/ui/components/OtherCard';
import { BARE_SHOVEL, NUMBERED_SOFTWARE, SHOVEL, TECHNIQUE, WEAKNESS } from '../fixtures/others';
import type { Scene } from '../scene';

const nothing = () => undefined;
const INFO = { origin: 'bundled', takenAt: '2026-08-06T00:00:00Z', actors: 1, names: 1 } as const;

function other(name: string, matched: string, content: OtherContent, press?: readonly string[]): Scene {
  return {
    ...(press === undefined ? {} : { press }),
    name: `card-other-${name}`,
    width: 400,
    height: 540,
    narrow: 344,
    shadowCss: cardCss,
    draw: (theme) => (
      <OtherCard
        matched={matched}
        content={content}
        theme={theme}
        pinned={false}
        onOpen={nothing}
        onPin={nothing}
        onClose={nothing}
        onHide={async () => undefined}
        onOpenPage={nothing}
        shortcuts={{}}
        onWant={nothing}
        onChangeShortcuts={nothing}
      />
    ),
  };
}

/** Cards of what is no actor. */
export const OTHER_SCENES: readonly Scene[] = [
  other('loading', 'ShovelRAT', { state: 'loading' }),
  other('software', 'ShovelRAT', { state: 'ready', named: { software: [SHOVEL] }, info: INFO }),
  other('several', 'Scoop', {
    state: 'ready',
    named: { software: [{ ...SHOVEL, usedBy: [] }, BARE_SHOVEL] },
    info: INFO,
  }),
  other('bare', 'Pebbledash', { state: 'ready', named: { software: [BARE_SHOVEL] }, info: INFO }),
  other('gone', 'Old Name', { state: 'ready', named: { software: [] }, info: INFO }),
  other('technique', 'T1566.001', { state: 'ready', named: TECHNIQUE, info: INFO }),
  other('weakness', 'CVE-2021-44228', { state: 'ready', named: WEAKNESS, info: INFO }),
  other('number', 'S0001', { state: 'ready', named: NUMBERED_SOFTWARE, info: INFO }),
  other('menu', 'Pebbledash', { state: 'ready', named: { software: [BARE_SHOVEL] }, info: INFO }, [
    'Not this',
  ]),
];
