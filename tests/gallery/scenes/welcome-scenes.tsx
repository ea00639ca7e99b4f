import { DEFAULT_SETTINGS } from '@/stored/settings-defaults';
import { WelcomeView } from '@/ui/welcome/WelcomeView';
import welcomeCss from '@/ui/welcome/welcome.css?inline';
import type { Scene } from '../scene';

const nothing = () => undefined;
const SHORTCUTS = { _execute_action: 'Alt+Shift+L', 'mark-page': 'Alt+Shift+M', 'open-panel': 'Alt+Shift+S' };

type Props = Partial<Parameters<typeof WelcomeView>[0]>;

function welcome(name: string, props: Props = {}): Scene {
  return {
    name: `welcome-${name}`,
    width: 900,
    height: 1180,
    narrow: 320,
    pageCss: welcomeCss,
    draw: () => (
      <WelcomeView
        settings={DEFAULT_SETTINGS}
        shortcuts={SHORTCUTS}
        problem={null}
        onRule={nothing}
        onShortcuts={nothing}
        onSearch={nothing}
        onSettings={nothing}
        {...props}
      />
    ),
  };
}

/** The page that opens once after the installation. */
export const WELCOME_SCENES: readonly Scene[] = [
  welcome('fresh'),
  welcome('under-policy', {
    settings: {
      ...DEFAULT_SETTINGS,
      enabled: false,
      sites: 'click',
      policy: { sites: 'click', enabled: false },
    },
  }),
  welcome('trouble', { shortcuts: {}, problem: 'The browser could not save your settings.' }),
];
