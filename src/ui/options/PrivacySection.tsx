import { allSources, type OwnSource } from '@/core/sources/own-source';
import type { Settings } from '@/stored/settings';
import { addressOf, isOn } from '@/stored/source-choice';
import { joined } from '../words/joined';
import { say } from '../words/say';
import { Section } from './Section';

interface PrivacySectionProps {
  readonly settings: Settings;
  readonly own: readonly OwnSource[];
}

/** What is kept and what leaves, with the present settings. */
export function PrivacySection({ settings, own }: PrivacySectionProps) {
  const hosts = new Set(
    allSources(own)
      .filter((source) => source.transport !== 'file' && isOn(source, settings))
      .map((source) => new URL(addressOf(source, settings)).host),
  );
  return (
    <Section id="privacy" title={say('options.privacy')}>
      <dl class="terms">
        <dt>{say('options.stores')}</dt>
        <dd>{say('options.storesWhat')}</dd>
        <dt>{say('options.sends')}</dt>
        <dd>{say('options.sendsWhat', { sync: say('backup.otherBrowsers') })}</dd>
        <dt>{say('options.asks')}</dt>
        <dd>
          {hosts.size === 0
            ? say('options.asksNobody')
            : say('options.asksHosts', { hosts: joined([...hosts]) })}
        </dd>
      </dl>
    </Section>
  );
}
