import { normaliseName } from '@/core/identity/normalise-name';
import type { CompiledNames } from '@/core/matcher/compiled-names';
import { loadSettings } from '@/settings/load-settings';
import { saveSettings } from '@/settings/save-settings';
import { CardController } from './card-controller';
import { watchHover } from './hover';
import { watchKeys } from './keyboard';
import type { Mark } from './marked-run';
import { PageMarks } from './page-marks';
import { PageReader } from './page-reader';
import { type Look, Painter } from './painter';
import { revealMark } from './reveal-mark';

/** The page while it is marked. */
export interface MarkedPage {
  readonly isSettled: boolean;
  marks(): readonly Mark[];
  jump(mark: Mark): void;
  restyle(look: Look): void;
}

/**
 * Marks this frame until the signal fires: reads, judges, paints, watches what changes. Pointer and keys are
 * listened to only once there is something to rest on.
 */
export function markPage(
  names: CompiledNames,
  look: Look,
  hidden: ReadonlySet<string>,
  onChange: () => void,
  signal: AbortSignal,
): MarkedPage {
  const painter = new Painter(look);
  const marks = new PageMarks(names, painter, hidden);
  let card: CardController | null = null;
  let settled = false;
  signal.addEventListener('abort', () => painter.stop(), { once: true });

  const attend = (): CardController => {
    const controller = new CardController(painter, { hide: hideName }, signal);
    watchHover(
      marks,
      {
        rested: (mark, x, y) => controller.open(mark, { x, y }),
        tapped: (mark, x, y) => controller.open(mark, { x, y }),
        moved: (x, y) => controller.pointerAt(x, y),
      },
      signal,
    );
    watchKeys(marks, controller, signal);
    return controller;
  };
  const onSettled = () => {
    settled = true;
    if (!marks.isEmpty) card ??= attend();
    // The word under the card has left the page.
    if (card?.mark != null && !marks.has(card.mark)) card.close();
    onChange();
  };
  new PageReader(marks, painter, onSettled, signal).start(document);

  return {
    get isSettled() {
      return settled;
    },
    marks: () => marks.inOrder(),
    jump: (mark) => {
      revealMark(mark);
      painter.activate(mark);
    },
    restyle: (next) => painter.restyle(next),
  };
}

async function hideName(mark: Mark, where: 'here' | 'everywhere'): Promise<void> {
  const { hiddenNames } = await loadSettings();
  const key = normaliseName(mark.text);
  const site = where === 'here' && location.hostname !== '' ? { site: location.hostname } : {};
  await saveSettings({ hiddenNames: [...hiddenNames, { key, text: mark.text, ...site }] });
}
