import { useId } from 'preact/hooks';
import { DWELLS, MODIFIERS, readCardPace } from '@/stored/card-pace';
import type { Settings } from '@/stored/settings';
import { Section } from './Section';

type Reading = Pick<Settings, 'dwellMs' | 'modifier' | 'theme'>;

interface ReadingSectionProps {
  readonly settings: Reading;
  readonly onChange: (change: Reading) => void;
}

const KEYS: Readonly<Record<(typeof MODIFIERS)[number], string>> = {
  Alt: 'while Alt is held',
  Control: 'while Ctrl is held',
  Shift: 'while Shift is held',
};
const THEMES = { system: 'As the system, on pages as the page', light: 'Light', dark: 'Dark' } as const;

/** When the card opens, by which keys, and how all of it looks. */
export function ReadingSection({ settings, onChange }: ReadingSectionProps) {
  const { dwellMs, modifier = 'none' } = readCardPace(settings);
  return (
    <Section id="reading" title="Card and look">
      <Choice
        label="The card opens when the pointer has rested"
        value={String(dwellMs)}
        options={DWELLS.map((ms) => [String(ms), `${(ms / 1_000).toLocaleString('en')} seconds`])}
        onChoose={(value) => onChange({ dwellMs: DWELLS.find((ms) => String(ms) === value) ?? dwellMs })}
      />
      <Choice
        label="It opens"
        value={modifier}
        options={[['none', 'by resting alone'], ...MODIFIERS.map((key) => [key, KEYS[key]] as const)]}
        onChoose={(value) => onChange({ modifier: MODIFIERS.find((key) => key === value) ?? 'none' })}
      />
      <Choice
        label="Theme"
        value={settings.theme ?? 'system'}
        options={Object.entries(THEMES)}
        onChoose={(value) => onChange({ theme: value === 'light' || value === 'dark' ? value : 'system' })}
      />
      <dl class="shortcuts">
        <Keys
          keys="Alt+Shift+N, Alt+Shift+B"
          does="the card of the next name on the page, of the one before"
        />
        <Keys keys="P" does="keeps the card open, and lets it go" />
        <Keys keys="Esc" does="closes what is innermost" />
        <Keys keys="Alt+Shift+A" does="opens the popup; your browser’s page of shortcuts can change it" />
        <Keys keys="by, in the address field" does="looks up the name that follows" />
      </dl>
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
        class="pick-field"
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

function Keys({ keys, does }: { readonly keys: string; readonly does: string }) {
  return (
    <>
      <dt class="keys">{keys}</dt>
      <dd class="muted">{does}</dd>
    </>
  );
}
