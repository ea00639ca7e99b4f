import { useId } from 'preact/hooks';
import { MARK_LOOK } from '@/stored/mark-look';
import type { HighlightStyle, Settings } from '@/stored/settings';
import { Section } from './Section';
import { Tick } from './Tick';

type Marking = Pick<Settings, 'enabled' | 'highlightStyle'>;

interface MarkingSectionProps {
  readonly settings: Pick<Settings, keyof Marking | 'policy'>;
  readonly onChange: (change: Partial<Marking>) => void;
}

const STYLES: readonly { readonly style: HighlightStyle; readonly label: string }[] = [
  { style: 'underline', label: 'Underline' },
  { style: 'dotted', label: 'Dotted' },
  { style: 'tint', label: 'Tint' },
  { style: 'none', label: 'None' },
];

/** Whether and how names are marked on pages. */
export function MarkingSection({ settings, onChange }: MarkingSectionProps) {
  return (
    <Section id="marking" title="Marking">
      <Tick
        label="Mark names on pages"
        hint="Everywhere but on the sites below. Search in the toolbar popup works either way."
        checked={settings.enabled}
        locked={settings.policy?.enabled !== undefined}
        onChange={(enabled) => onChange({ enabled })}
      />
      <fieldset class="styles">
        <legend class="legend">Style of the mark</legend>
        {STYLES.map(({ style, label }) => (
          <StyleChoice
            key={style}
            style={style}
            label={label}
            checked={settings.highlightStyle === style}
            onChoose={() => onChange({ highlightStyle: style })}
          />
        ))}
      </fieldset>
    </Section>
  );
}

interface StyleChoiceProps {
  readonly style: HighlightStyle;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function StyleChoice({ style, label, checked, onChoose }: StyleChoiceProps) {
  const id = useId();
  return (
    <div class="style">
      <input
        type="radio"
        class="box"
        name="mark-style"
        id={id}
        value={style}
        checked={checked}
        aria-describedby={`${id}-sample`}
        onChange={onChoose}
      />
      <label for={id} class="style-label">
        {label}
      </label>
      <label for={id} class="style-sample" id={`${id}-sample`}>
        {style === 'none' ? (
          <span class="muted">No mark; the card still opens where the pointer rests on a name</span>
        ) : (
          <>
            The intrusion is the work of <span style={MARK_LOOK[style]}>Midnight Blizzard</span>
          </>
        )}
      </label>
    </div>
  );
}
