import { profileHash, softwareId } from '@/contract/profile-address';
import type { SoftwareProfile } from '@/core/model/software';
import { kindWords } from '../components/OtherCard';
import { say } from '../words/say';

/** Malware and tools of such a name, as what they are: each leads to its page. */
export function SoftwareHits({ software }: { readonly software: readonly SoftwareProfile[] }) {
  if (software.length === 0) return null;
  return (
    <section class="report-hits" aria-labelledby="software-found">
      <h2 class="results-line" id="software-found">
        {say('others.found')}
      </h2>
      <ul class="rows">
        {software.map(({ entry: { name }, kinds }) => (
          <li key={name} class="report-hit">
            <a
              class="link one-line"
              href={`profile.html${profileHash(softwareId(name))}`}
              target="_blank"
              rel="noopener"
            >
              <bdi>{name}</bdi>
            </a>{' '}
            <span class="report-day">{kindWords(kinds)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
