import type { DatasetInfo, NamedActors } from '@/contract/messages';
import type { Actor } from '@/core/model/actor';
import frameCss from '@/ui/card/frame.css?inline';
import cardCss from '@/ui/card.css?inline';
import { ActorCard, type ActorCardProps } from '@/ui/components/ActorCard';
import type { CardContent, SourceResults } from '@/ui/components/card-content';
import { CardNote, type Noting } from '@/ui/notes/CardNote';
import { APT29, BARE, GELSEMIUM, SNAKE_GANG, STORM_0558, TURLA, UNBROKEN } from '../fixtures/actors';
import { CORRECTED } from '../fixtures/corrections';
import type { Scene } from '../scene';

const SHORTCUTS = { _execute_action: 'Alt+Shift+A', 'open-panel': 'Alt+Shift+S' };

const nothing = () => undefined;

const writing =
  (unfinished: Noting['unfinished'] = {}): ActorCardProps['drawNote'] =>
  (actor, forms) => (
    <CardNote
      actor={actor}
      noting={{ unfinished, onUnfinished: nothing, onKeep: async () => undefined }}
      {...forms}
    />
  );

const INFO: DatasetInfo = { origin: 'bundled', takenAt: '2026-08-06T00:00:00Z', actors: 1, names: 1 };
const RESULTS: SourceResults = {
  sources: {
    'microsoft-mapping': {
      triedAt: '2026-11-20T00:00:00Z',
      result: { ok: false, code: 'offline', message: 'The server did not answer.' },
      failures: 1,
    },
  },
};

function card(
  name: string,
  {
    press,
    ...props
  }: Pick<ActorCardProps, 'matched' | 'content'> & Partial<ActorCardProps> & Pick<Scene, 'press'>,
): Scene {
  return {
    ...(press === undefined ? {} : { press }),
    name: `card-${name}`,
    width: 400,
    height: 540,
    narrow: 344,
    shadowCss: cardCss,
    draw: (theme) => (
      <ActorCard
        theme={theme}
        pinned={false}
        onOpen={nothing}
        onBack={nothing}
        onPin={nothing}
        onOpenProfile={nothing}
        drawNote={writing()}
        onNote={nothing}
        onCompare={nothing}
        onCopy={async () => true}
        onClose={nothing}
        onHide={async () => undefined}
        refresh={RESULTS}
        shortcuts={SHORTCUTS}
        onWant={nothing}
        onChangeShortcuts={nothing}
        {...props}
      />
    ),
  };
}

interface Room {
  /** As `start-card` says it of the height. */
  readonly room: 'enough' | 'little' | 'least';
  /** CSS pixels that the page leaves for it. */
  readonly width: number;
  readonly height: number;
  readonly dir?: 'rtl';
}

/** As the card's document draws them, one beside the other, on a page that leaves them so much room. */
function framed(name: string, { room, width, height, dir }: Room, cards: readonly Scene[]): Scene {
  return {
    name: `card-${name}`,
    width: cards.length * (width + 20),
    height: height + 20,
    shadowCss: `${cardCss}\n${frameCss}`,
    draw: (theme) => (
      <div
        dir={dir}
        data-room={room}
        style={`--width: ${width}px; --max-height: ${height}px; display: flex; gap: 20px`}
      >
        {cards.map((one) => (
          <div key={one.name}>{one.draw(theme)}</div>
        ))}
      </div>
    ),
  };
}

function ready(name: string, actors: readonly Actor[], settled = true): CardContent {
  const answer: NamedActors = { name, actors, settled };
  return { state: 'ready', answer, info: INFO };
}

const SHORT = card('short', {
  matched: 'Antique Typhoon',
  content: ready('Antique Typhoon', [STORM_0558]),
});
const LONG = card('long', {
  matched: 'Midnight Blizzard',
  content: ready('Midnight Blizzard', [APT29]),
  pinned: true,
});

export const CARD_SCENES: readonly Scene[] = [
  card('loading', { matched: 'Storm-0558', content: { state: 'loading' } }),
  card('failed', {
    matched: 'Storm-0558',
    content: { state: 'failed', error: 'The extension was updated: reload this page.' },
  }),
  card('unlisted', { matched: 'TA2725', content: ready('TA2725', []) }),
  card('gone', { matched: 'Old Name', content: ready('Old Name', []) }),
  SHORT,
  LONG,
  card('noted', { matched: 'Umber Owl', content: ready('Umber Owl', [CORRECTED]) }),
  card('noting', {
    matched: 'Umber Owl',
    content: ready('Umber Owl', [CORRECTED]),
    pinned: true,
    press: ['Write a note'],
  }),
  card('note-unfinished', {
    matched: 'APT29',
    content: ready('APT29', [APT29]),
    drawNote: writing({ [APT29.id]: { text: 'Seen at', tags: '' } }),
  }),
  card('contested', { matched: 'Snake', content: ready('Snake', [TURLA, SNAKE_GANG], false) }),
  card('settled', { matched: 'Turla', content: ready('Turla', [TURLA, SNAKE_GANG]) }),
  card('opened', {
    matched: 'Snake',
    content: ready('Snake', [TURLA, SNAKE_GANG], false),
    opened: TURLA,
  }),
  card('copying', { matched: 'APT29', content: ready('APT29', [APT29]), press: ['Copy'] }),
  card('sources', { matched: 'APT29', content: ready('APT29', [APT29]), press: ['3 sources'] }),
  card('bare', { matched: 'Scattered Canary', content: ready('Scattered Canary', [BARE]) }),
  card('with-reason', { matched: 'Snake', content: ready('Snake', [TURLA]), evidence: 'page' }),
  card('scripts', { matched: '狼毒草', content: ready('狼毒草', [GELSEMIUM]) }),
  card('unbroken', { matched: UNBROKEN.name, content: ready(UNBROKEN.name, [UNBROKEN]) }),
  card('keys', { matched: 'APT29', content: ready('APT29', [APT29]), press: ['Not this', 'Shortcuts'] }),
  card('menu', {
    matched: 'Snake',
    content: ready('Snake', [TURLA]),
    evidence: 'page',
    press: ['Not this'],
  }),
  card('not-opened', {
    matched: 'Storm-0558',
    content: ready('Storm-0558', [STORM_0558]),
    problem: 'Byname could not be reached. Reload the page if the extension was just updated.',
  }),
  card('pinned', {
    matched: 'Antique Typhoon',
    content: ready('Antique Typhoon', [STORM_0558]),
    pinned: true,
  }),
  framed('two-pinned', { room: 'enough', width: 380, height: 480 }, [
    LONG,
    card('second', { matched: 'Snake', content: ready('Snake', [TURLA, SNAKE_GANG], false), pinned: true }),
  ]),
  // A window of 1,280 by 800 px whose reader enlarges it twice.
  framed('enlarged-200', { room: 'little', width: 380, height: 280 }, [LONG]),
  framed('in-small-frame', { room: 'little', width: 380, height: 200 }, [LONG]),
  framed('in-least-frame', { room: 'least', width: 300, height: 120 }, [LONG]),
  { ...framed('on-phone', { room: 'enough', width: 328, height: 480 }, [LONG]), uncut: '.card-bar' },
  framed('right-to-left', { room: 'enough', width: 380, height: 480, dir: 'rtl' }, [
    card('names', { matched: '狼毒草', content: ready('狼毒草', [GELSEMIUM]) }),
  ]),
];
