import { useId } from 'preact/hooks';
import { DWELLS, MODIFIERS, readCardPace } from '@/stored/card-pace';
import { LANGUAGES, type Language } from '@/stored/languages';
import type { Settings } from '@/stored/settings';
import { KeyList, keysOnPages } from '../components/KeyList';
import type { Shortcuts } from '../hooks/use-shortcuts';
import { formatSeconds } from '../words/format-amount';
import { say } from '../words/say';
import { Section } from './Section';

type Reading = Pick<Settings, 'dwellMs' | 'modifier' | 'theme' | 'language'>;

interface ReadingSectionProps {
  readonly settings: Reading;
  readonly shortcuts: Shortcuts;
  readonly onChange: (change: Reading) => void;
  readonly onShortcuts: () => void;
}

const KEYS = {
  Alt: 'options.whileAlt',
  Control: 'options.whileCtrl',
  Shift: 'options.whileShift',
} as const;
const THEMES = [
  ['system', 'options.themeSystem'],
  ['light', 'options.themeLight'],
  ['dark', 'options.themeDark'],
] as const;

/** Each in itself, so that who reads no other finds it. */
const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
};

/** When the card opens, by which keys, and how all of it looks. */
export function ReadingSection({ settings, shortcuts, onChange, onShortcuts }: ReadingSectionProps) {
  const { dwellMs, modifier = 'none' } = readCardPace(settings);
  return (
    <Section id="reading" title={say('options.cardAndLook')}>
      <Choice
        label={say('options.cardOpensAfter')}
        value={String(dwellMs)}
        options={DWELLS.map((ms) => [String(ms), formatSeconds(ms / 1_000)])}
        onChoose={(value) => onChange({ dwellMs: DWELLS.find((ms) => String(ms) === value) ?? dwellMs })}
      />
      <Choice
        label={say('options.opensBy')}
        value={modifier}
        options={[
          ['none', say('options.byResting')],
          ...MODIFIERS.map((key) => [key, say(KEYS[key])] as const),
        ]}
        onChoose={(value) => onChange({ modifier: MODIFIERS.find((key) => key === value) ?? 'none' })}
      />
      <Choice
        label={say('options.theme')}
        value={settings.theme ?? 'system'}
        options={THEMES.map(([theme, key]) => [theme, say(key)] as const)}
        onChoose={(value) => onChange({ theme: value === 'light' || value === 'dark' ? value : 'system' })}
      />
      <Choice
        label={say('options.language')}
        value={settings.language ?? 'browser'}
        options={[
          ['browser', say('options.languageOfBrowser')],
          ...LANGUAGES.map((language) => [language, OWN_NAMES[language]] as const),
        ]}
        onChoose={(value) =>
          onChange({ language: LANGUAGES.find((language) => language === value) ?? 'browser' })
        }
      />
      <div class="shortcuts">
        <KeyList lines={keysOnPages(shortcuts)} />
        <button type="button" class="text-button" onClick={onShortcuts}>
          {say('keys.change')}
        </button>
      </div>
    </Section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <p class="pick">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}
