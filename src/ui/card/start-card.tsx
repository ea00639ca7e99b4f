import { render } from 'preact';
import { type FromCard, readToCard, type ToCard } from '@/contract/card-port';
import { send } from '@/contract/channel';
import type { Answer, DatasetInfo, Input } from '@/contract/messages';
import { softwareId } from '@/contract/profile-address';
import { otherKind } from '@/core/matcher/judge-mentions';
import type { Actor, ActorId } from '@/core/model/actor';
import { isFeatureOff } from '@/stored/policy';
import { type RefreshResults, refreshResults } from '@/stored/refresh-state';
import { type Settings, storedSettings } from '@/stored/settings';
import { ActorCard } from '../components/ActorCard';
import type { CardContent } from '../components/card-content';
import { copyText } from '../components/copy-text';
import { OtherCard, type OtherContent } from '../components/OtherCard';
import { openShortcuts, readShortcuts, type Shortcuts } from '../hooks/use-shortcuts';
import { failureIn } from '../words/failure';
import { followLanguage } from '../words/follow-language';
import { acceptPort } from './accept-port';
import { actorOf, contentOf, otherOf } from './answers';
import { listenToKeys, press } from './card-keys';
import { watchDrag } from './drag-card';
import { hideName } from './hide-name';
import { guardPresses } from './press-guard';
import { roomOf } from './room';
import { watchNotes } from './watch-notes';

/** An answer within this time needs no "looking up" before it; a stopped background takes 20 to 50 ms to start. */
const PATIENCE_MS = 120;

const LOADING = { state: 'loading' } as const;

type Show = Extract<ToCard, { kind: 'show' }>;

interface Shown {
  readonly show: Show;
  readonly content: CardContent;
  /** Of what is no actor, in the place of `content`. */
  readonly other?: OtherContent;
  /** Actors that were opened from within the card, one from another. */
  readonly trail: readonly Actor[];
  /** Why what was pressed was not done. */
  readonly problem?: string | undefined;
}

/**
 * Draws the card in its frame: what to show comes from the page's script over a port that was vouched for, who is
 * behind the name from the background, and back go nothing but sizes and presses.
 */
export function startCard(place: HTMLElement, signal: AbortSignal = new AbortController().signal): void {
  let post: (message: FromCard) => void = () => undefined;
  let site: string | undefined;
  let settings: Settings | undefined;
  let shown: Shown | null = null;
  let reported = 0;
  let pressable = false;
  /** Read when they are first wanted. */
  let refresh: RefreshResults | undefined;
  let shortcuts: Shortcuts | undefined;
  const guard = guardPresses(
    place,
    (open) => {
      pressable = open;
      draw();
    },
    signal,
  );

  const drawNote = watchNotes(
    () => draw(),
    (id) => renew(id),
    signal,
  );

  /** The reader's choice; the page's look where she made none. */
  const themeOf = (show: Show) => {
    const { theme = 'system' } = settings ?? {};
    return theme === 'system' ? show.theme : theme;
  };
  const draw = () => {
    render(shown === null ? null : cardOf(shown), place);
    report();
  };
  const cardOf = (now: Shown) => {
    const { show, content, other, trail } = now;
    const { evidence } = show;
    const opened = trail.at(-1);
    if (other !== undefined && opened === undefined) {
      const openPage = (name: string) => leaveFor({ id: softwareId(name) });
      return <OtherCard {...propsOf(now)} content={other} onOpenPage={openPage} />;
    }
    // An actor that was opened from malware is nobody of that name.
    const answer = opened && { name: show.text, actors: [opened], settled: true };
    return (
      <ActorCard
        {...propsOf(now)}
        content={other === undefined || answer === undefined ? content : { state: 'ready', answer }}
        opened={opened}
        {...(evidence === 'software' || evidence === 'number' ? {} : { evidence })}
      />
    );
  };
  const propsOf = ({ show, trail, problem }: Shown) => ({
    problem,
    matched: show.text,
    theme: themeOf(show),
    pinned: show.pinned,
    pressable,
    onOpen: open,
    onBack: () => walkTrail((trail) => trail.slice(0, -1)),
    onPin: () => post({ kind: 'pin' }),
    onOpenProfile: (id: ActorId) => leaveFor({ id, met: trail.at(-1)?.name ?? show.text }),
    ...(settings === undefined || isFeatureOff(settings, 'corrections')
      ? {}
      : roomOf(show) === 'least'
        ? {
            onNoteElsewhere: (id: ActorId) =>
              leaveFor({ id, note: true, met: trail.at(-1)?.name ?? show.text }),
          }
        : { drawNote: drawNote() }),
    onNote: () => {
      if (shown?.show.pinned === false) post({ kind: 'pin' });
    },
    onCompare: (id: ActorId, compare: ActorId) => leaveFor({ id, compare }),
    onCopy: (text: string) => copyText(text, place),
    onClose: () => post({ kind: 'close' }),
    refresh,
    shortcuts,
    onWant: want,
    onChangeShortcuts: async () => tell(await openShortcuts()),
    onHide: async (where: Parameters<typeof hideName>[1]) => {
      const page = { ...show.page, hostname: site ?? show.page.hostname };
      const failure = await hideName(show.text, where, page);
      // Another name may be shown by then.
      if (failure === undefined && shown?.show.id === show.id) post({ kind: 'close' });
      return failure;
    },
  });
  const leaveFor = async (page: Input<'profile.open'>) => {
    const at = shown?.show.id;
    const answer = await send('profile.open', page);
    if (shown?.show.id !== at) return;
    if (answer.ok) post({ kind: 'close' });
    else tell(failureIn(answer.error));
  };
  const tell = (problem: string | undefined) => {
    if (shown !== null) shown = { ...shown, problem };
    draw();
  };
  const want = async (what: 'refresh' | 'shortcuts') => {
    if (what === 'shortcuts') {
      shortcuts = await readShortcuts();
      draw();
    } else if (refresh === undefined) {
      const take = (now: RefreshResults) => {
        refresh = now;
        draw();
      };
      refreshResults.watch(take, signal);
      take(await refreshResults.read());
    }
  };
  /** Shows another actor in the card; one that is no longer there leaves it as it is. */
  const open = async (id: ActorId) => {
    const at = shown?.show.id;
    const listed = shown?.content.state === 'ready' ? shown.content.answer.actors : [];
    const known = listed.find((actor) => actor.id === id);
    const found = known ?? (await actorOf(id));
    if (found !== null && shown?.show.id === at) walkTrail((trail) => [...trail, found]);
  };
  /** What the reader has just written is the actor's. */
  const renew = async (id: ActorId) => {
    const now = await actorOf(id);
    if (now === null || shown === null) return;
    const newer = (actor: Actor) => (actor.id === id ? now : actor);
    const { content, trail } = shown;
    const answer = content.state === 'ready' && content.answer;
    shown = {
      ...shown,
      trail: trail.map(newer),
      ...(answer ? { content: { ...content, answer: { ...answer, actors: answer.actors.map(newer) } } } : {}),
    };
    draw();
  };
  const walkTrail = (walk: (trail: readonly Actor[]) => readonly Actor[]) => {
    if (shown === null) return;
    shown = { ...shown, trail: walk(shown.trail) };
    draw();
  };
  /** Says how high the card is, when that is not what was said last. */
  const report = () => {
    const height = shown === null ? 0 : (cardIn(place)?.getBoundingClientRect().height ?? 0);
    if (shown === null || height === 0 || height === reported) return;
    reported = height;
    post({ kind: 'drawn', id: shown.show.id, height });
  };

  const begin = async (show: Show) => {
    const { style } = document.documentElement;
    style.setProperty('--width', `${show.width}px`);
    style.setProperty('--max-height', `${show.maxHeight}px`);
    document.documentElement.dataset.room = roomOf(show);
    style.colorScheme = themeOf(show);
    if (shown?.show.id === show.id) {
      shown = { ...shown, show };
      draw();
      return;
    }
    reported = 0;
    guard.begin();
    const { text } = show;
    const kind = otherKind(show);
    const loading = { show, content: LOADING, trail: [] };
    if (kind === null) {
      const asked = send('actors.named', { names: [text] });
      await fill(loading, asked, (named, info) => ({ content: contentOf(named, info) }));
    } else {
      const asked = send('others.named', { names: [{ text, kind }] });
      await fill({ ...loading, other: LOADING }, asked, (named, info) => ({ other: otherOf(named, info) }));
    }
  };
  /** Shows what is known as soon as it is there; that it is looked up where that takes long enough to be seen. */
  const fill = async <T,>(
    loading: Shown,
    asked: Promise<T>,
    contentIn: (named: T, info: Answer<DatasetInfo>) => Partial<Shown>,
  ) => {
    const { id } = loading.show;
    shown = loading;
    const both = Promise.all([asked, send('dataset.info', {})]);
    const early = await Promise.race([both, pause(PATIENCE_MS)]);
    if (shown?.show.id !== id) return;
    if (early === undefined) draw();
    const [named, info] = early ?? (await both);
    if (shown?.show.id !== id) return;
    shown = { ...shown, ...contentIn(named, info) };
    draw();
    cardIn(place)?.querySelector('.card-body')?.scrollTo(0, 0);
  };
  const take = (message: ToCard) => {
    if (message.kind === 'show') begin(message);
    else if (message.kind === 'clear') {
      shown = null;
      guard.begin();
      draw();
    } else if (message.kind === 'seen') guard.seenFromPage(message.seen);
    else if (message.kind === 'focus') cardIn(place)?.focus({ preventScroll: true });
    else if (message.kind === 'escape') press(place, 'Escape');
    else if (message.kind === 'help') press(place, '?');
    else if (message.kind === 'note') press(place, 'n');
    else if (shown !== null) {
      shown = { ...shown, show: { ...shown.show, pinned: message.pinned } };
      draw();
    }
  };

  const takeSettings = (now: Settings) => {
    settings = now;
    draw();
  };
  storedSettings.watch(takeSettings, signal);
  void storedSettings.read().then(takeSettings);
  const inWords = new Promise<void>((resolve) => {
    followLanguage(() => {
      resolve();
      draw();
    }, signal);
  });
  acceptPort(async (accepted) => {
    const { port } = accepted;
    site = accepted.site;
    await inWords;
    post = (message) => port.postMessage(message);
    port.onmessage = ({ data }) => {
      const message = readToCard(data);
      if (message !== undefined) take(message);
    };
    post({ kind: 'ready' });
  }, signal);
  listenToKeys((message) => post(message), signal);
  watchDrag(
    place,
    () => pressable,
    (message) => post(message),
    signal,
  );
  window.addEventListener('pointerover', () => post({ kind: 'entered' }), { signal });
  const sizes = new ResizeObserver(report);
  sizes.observe(place);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
}

function cardIn(place: HTMLElement): HTMLElement | null {
  return place.querySelector('.card');
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
