import type { DatasetInfo } from '@/contract/messages';
import { Icon } from '../components/Icon';
import type { ToldNews } from '../news/use-news';
import { failureIn } from '../words/failure';
import { formatDay } from '../words/format-time';
import { say } from '../words/say';

/** Days after which names that are in the news may be missing. */
const OLD_DAYS = 14;
const DAY_MS = 86_400_000;

export interface PopupFootProps {
  /** Null until the background has answered. */
  readonly info: DatasetInfo | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A refresh is under way. */
  readonly isRefreshing: boolean;
  readonly problem: string | null;
  /** Null where it is told already, or being read. */
  readonly news: ToldNews | null;
  readonly onRefresh: () => void;
  readonly onNews: () => void;
  readonly onShortcuts: () => void;
  readonly onOpenPanel: (() => void) | undefined;
  readonly onOpenSettings: () => void;
}

/** How much is known and how old it is, what is wrong, and the way to the settings. */
export function PopupFoot(props: PopupFootProps) {
  const { info, now, problem, news } = props;
  return (
    <footer class="popup-foot">
      <div role="alert">
        {problem !== null && <p class="popup-problem">{problem}</p>}
        {info?.storageProblem !== undefined && (
          <p class="popup-warning">
            <b>{say('popup.notKept')}</b> {failureIn(info.storageProblem)}
          </p>
        )}
      </div>
      <div class="popup-foot-line">
        {info && <Age info={info} now={now} isRefreshing={props.isRefreshing} onRefresh={props.onRefresh} />}
        <span class="popup-foot-end">
          {news !== null && (
            <button
              type="button"
              class="text-button"
              data-unseen={news.unseen > 0}
              title={news.unseen > 0 ? say('popup.withNews', { count: news.unseen }) : say('popup.newsAbout')}
              onClick={props.onNews}
            >
              {news.unseen > 0 ? say('popup.newCount', { count: news.unseen }) : say('popup.news')}
            </button>
          )}
          {props.onOpenPanel && <Sign icon="panel" name={say('panel.open')} onPress={props.onOpenPanel} />}
          <Sign icon="keys" name={say('keys.title')} keys="?" onPress={props.onShortcuts} />
          <Sign icon="settings" name={say('popup.settings')} onPress={props.onOpenSettings} />
        </span>
      </div>
    </footer>
  );
}

interface SignProps {
  readonly icon: 'panel' | 'keys' | 'settings';
  readonly name: string;
  readonly keys?: string;
  readonly onPress: () => void;
}

/** In words these would leave no room for the age of the data. */
function Sign({ icon, name, keys, onPress }: SignProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={keys === undefined ? name : `${name} (${keys})`}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

type AgeProps = Pick<PopupFootProps, 'now' | 'isRefreshing' | 'onRefresh'> & { readonly info: DatasetInfo };

function Age({ info, now, isRefreshing, onRefresh }: AgeProps) {
  const days = Math.floor((now - Date.parse(info.takenAt)) / DAY_MS);
  const isOld = days > OLD_DAYS;
  const actors = say('common.actors', { count: info.actors });
  const day = formatDay(info.takenAt);
  return (
    <>
      <p class="popup-age" data-old={isOld} title={isOld ? `${actors} · ${day}` : undefined}>
        {isOld ? say('popup.daysOld', { count: days }) : `${actors} · ${day}`}
      </p>
      <span role="status">
        {isOld ? (
          // It stays where it was pressed, and the focus with it.
          <button
            type="button"
            class="text-button"
            aria-disabled={isRefreshing}
            onClick={isRefreshing ? undefined : onRefresh}
          >
            {say(isRefreshing ? 'popup.refreshing' : 'popup.refresh')}
          </button>
        ) : (
          isRefreshing && <span class="popup-age">{say('popup.refreshing')}</span>
        )}
      </span>
    </>
  );
}
