import { allSources, type OwnSource } from '@/core/sources/own-source';
import type { Settings } from '@/stored/settings';
import { addressOf, isOn } from './effective-source';
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
    <Section id="privacy" title="What Byname stores and sends">
      <dl class="terms">
        <dt>Stores</dt>
        <dd>
          In this browser only: the dataset and the sources’ downloads, these settings, your corrections and
          notes, whom you follow, your own sources and their keys, and how the last refresh went. Nothing of
          the pages you read or of what you search.
        </dd>
        <dt>Sends</dt>
        <dd>
          Nothing but requests for the sources’ files, when you refresh and once a day if you let it. They
          carry no cookies and not the page you are on; a key goes to the server it was entered for alone. An
          actor’s name goes to a library of reports when you press for them on its profile. Settings and
          corrections go to your browser’s own sync where you tick it under “Your other browsers”.
        </dd>
        <dt>Asks</dt>
        <dd>
          {hosts.size === 0
            ? 'No host: no source is ticked.'
            : `${[...hosts].join(', ')}, with the sources ticked now. Like any site you visit, it sees your IP address.`}
        </dd>
      </dl>
    </Section>
  );
}
