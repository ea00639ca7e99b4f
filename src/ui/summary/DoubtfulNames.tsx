import type { Doubtful } from '@/contract/gathered-frame';
import { say } from '../words/say';
import { LitSentence } from './NamedActor';

/** What was found on the page and taken for no actor, each with the first sentence that has it. */
export function DoubtfulNames({ doubtful }: { readonly doubtful: readonly Doubtful[] }) {
  return (
    <section aria-labelledby="doubtful">
      <h2 class="summary-section" id="doubtful">
        {say('summary.doubtful')} <span class="summary-count">{doubtful.length}</span>
      </h2>
      <p class="muted">{say('summary.doubtfulHint')}</p>
      {doubtful.map((one) => (
        <article class="named" key={one.key}>
          <div class="named-head">
            <h3 class="named-name">
              <bdi>{one.words}</bdi>
            </h3>
            <p class="named-count">{say('popup.mentions', { count: one.count })}</p>
            {one.isTool && <p class="named-fact">{say('summary.asTool')}</p>}
          </div>
          <div class="named-body">
            <ol class="sentences">
              <li class="sentence">
                <span class="sentence-label" />
                <LitSentence mention={one} />
              </li>
            </ol>
          </div>
        </article>
      ))}
    </section>
  );
}
