import { useId } from 'preact/hooks';
import { MARK_LOOK } from '@/stored/mark-look';
import type { HighlightStyle, Settings } from '@/stored/settings';
import type { PlainKey } from '../words/messages';
import { say, sayWith } from '../words/say';
import { Section } from './Section';
import { Tick } from './Tick';

type Marking = Pick<Settings, 'enabled' | 'highlightStyle' | 'others' | 'pageBadge' | 'pdfTabs'>;

interface MarkingSectionProps {
  readonly settings: Pick<Settings, keyof Marking | 'policy'>;
  readonly onChange: (change: Partial<Marking>) => void;
}

const STYLES: readonly { readonly style: HighlightStyle; readonly label: PlainKey }[] = [
  { style: 'underline', label: 'options.styleUnderline' },
  { style: 'dotted', label: 'options.styleDotted' },
  { style: 'tint', label: 'options.styleTint' },
  { style: 'none', label: 'options.styleNone' },
];

/** Whether and how names are marked on pages. */
export function MarkingSection({ settings, onChange }: MarkingSectionProps) {
  return (
    <Section id="marking" title={say('options.marking')}>
      <Tick
        label={say('options.markNames')}
        hint={say('options.markNamesHint')}
        checked={settings.enabled}
        locked={settings.policy?.enabled !== undefined}
        onChange={(enabled) => onChange({ enabled })}
      />
      <Tick
        label={say('others.mark')}
        hint={say('others.markHint')}
        checked={settings.others ?? false}
        onChange={(others) => onChange({ others })}
      />
      <Tick
        label={say('sites.badge')}
        hint={say('sites.badgeHint')}
        checked={settings.pageBadge ?? true}
        onChange={(pageBadge) => onChange({ pageBadge })}
      />
      <Tick
        label={say('options.pdfTabs')}
        hint={say('options.pdfTabsHint')}
        checked={settings.pdfTabs ?? false}
        onChange={(pdfTabs) => onChange({ pdfTabs })}
      />
      <fieldset class="styles">
        <legend class="legend">{say('options.markStyle')}</legend>
        {STYLES.map(({ style, label }) => (
          <StyleChoice
            key={style}
            style={style}
            label={say(label)}
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
          <span class="muted">{say('options.styleNoneMeans')}</span>
        ) : (
          sayWith('options.sample', { name: <span style={MARK_LOOK[style]}>Midnight Blizzard</span> })
        )}
      </label>
    </div>
  );
}
