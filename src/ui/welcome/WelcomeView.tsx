import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { MARK_PAGE } from '@/contract/commands';
import type { Settings, Sites } from '@/stored/settings';
import { type KeyLine, keysOfCommands } from '../components/KeyList';
import { SiteRuleChoice } from '../components/SiteRuleChoice';
import type { Shortcuts } from '../hooks/use-shortcuts';
import { say } from '../words/say';

interface WelcomeViewProps {
  readonly settings: Pick<Settings, 'enabled' | 'sites' | 'policy'>;
  readonly shortcuts: Shortcuts;
  /** What could not be done last, in words. */
  readonly problem: string | null;
  readonly onRule: (sites: Sites) => void;
  /** To the browser's page where they are changed. */
  readonly onShortcuts: () => void;
  readonly onSearch: (query: string) => void;
  readonly onSettings: () => void;
}

/** The page that opens once after the installation: what happens on a page, to be tried here, and what is whose. Draws only. */
export function WelcomeView(props: WelcomeViewProps) {
  const { settings, shortcuts, problem } = props;
  return (
    <main class="welcome">
      <header class="welcome-head">
        <img src="/icon/48.png" width="32" height="32" alt="" />
        <h1 class="welcome-title">{say('welcome.title')}</h1>
        <p class="welcome-lead">{say('manifest.description')}</p>
      </header>
      <div role="alert">{problem !== null && <p class="problem">{problem}</p>}</div>
      <Part title={say('welcome.try')}>
        <p class="muted">{say(settings.enabled ? 'welcome.tryHow' : 'welcome.tryOff')}</p>
        <p class="welcome-sample">{say('welcome.sample')}</p>
      </Part>
      <Part title={say('welcome.find')}>
        <Search onSearch={props.onSearch} />
      </Part>
      <Part title={say('welcome.where')}>
        <SiteRuleChoice settings={settings} shortcut={shortcuts[MARK_PAGE] ?? ''} onChoose={props.onRule} />
      </Part>
      <Part title={say('welcome.private')}>
        <ul class="welcome-facts">
          <li>{say('welcome.keptHere')}</li>
          <li>{say('welcome.neverLeaves')}</li>
          <li>{say('welcome.refresh')}</li>
        </ul>
      </Part>
      <Part title={say('welcome.keys')}>
        <Keys shortcuts={shortcuts} />
        <button type="button" class="button" onClick={props.onShortcuts}>
          {say('welcome.changeKeys')}
        </button>
      </Part>
      <footer class="welcome-foot">
        <button type="button" class="text-button" onClick={props.onSettings}>
          {say('welcome.settings')}
        </button>
      </footer>
    </main>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section class="welcome-part" aria-labelledby={id}>
      <h2 class="welcome-part-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Search({ onSearch }: Pick<WelcomeViewProps, 'onSearch'>) {
  const id = useId();
  const [query, setQuery] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (query.trim() !== '') onSearch(query.trim());
  };
  return (
    <search>
      <form onSubmit={submit}>
        <label class="label" for={id}>
          {say('welcome.findWhat')}
        </label>
        <div class="welcome-search">
          <input
            class="field"
            id={id}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
          <button type="submit" class="button">
            {say('welcome.search')}
          </button>
        </div>
      </form>
    </search>
  );
}

/** These are the page's own, which no browser lets anybody change. */
const ON_PAGES = ['Alt+Shift+N', 'Alt+Shift+B'] as const;

function Keys({ shortcuts }: Pick<WelcomeViewProps, 'shortcuts'>) {
  const rows: readonly KeyLine[] = [
    [ON_PAGES.join(' · '), say('welcome.keysCard')],
    ...keysOfCommands(shortcuts),
  ];
  return (
    <dl class="welcome-keys">
      {rows.map(([keys, does]) => (
        <div key={does} class="welcome-key">
          <dt>{keys ?? say('welcome.noKeys')}</dt>
          <dd class="muted">{does}</dd>
        </div>
      ))}
    </dl>
  );
}
