import { profileAddress } from '@/contract/profile-address';
import type { Mention } from '@/core/model/gathered';
import { ExternalLink } from '../components/ExternalLink';
import { Icon } from '../components/Icon';
import type { Jump } from '../gather/page-connection';
import type { PlacedMention, SummaryActor } from '../gather/summarise';
import { countryIn } from '../words/country';
import { joined } from '../words/joined';
import { locale, say, sayWith } from '../words/say';

interface NamedActorProps {
  readonly actor: SummaryActor;
  /** Absent where the page is gone. */
  readonly onGo: ((place: Jump) => void) | undefined;
}

/** Before what is folded. */
const SHOWN = 3;

/** An actor, and where the page names it: the first sentences and the last, the others folded between them. */
export function NamedActor({ actor, onGo }: NamedActorProps) {
  const { mentions, count, links } = actor;
  const last = mentions.length > 1 ? mentions.at(-1) : undefined;
  const before = mentions.slice(0, last === undefined ? 1 : Math.min(SHOWN, mentions.length - 1));
  const folded = mentions.slice(before.length, -1);
  const leftOut = count - mentions.length;
  return (
    <article class="named">
      <NamedHead actor={actor} />
      <div class="named-body">
        <ol class="sentences">
          {before.map((mention, at) => (
            <Sentence
              key={at}
              mention={mention}
              label={at === 0 && last ? say('summary.first') : ''}
              onGo={onGo}
            />
          ))}
        </ol>
        {folded.length > 0 && (
          <details>
            <summary class="named-more">{say('summary.more', { count: folded.length })}</summary>
            <ol class="sentences">
              {folded.map((mention, at) => (
                <Sentence key={at} mention={mention} label="" onGo={onGo} />
              ))}
            </ol>
          </details>
        )}
        {leftOut > 0 && <p class="named-note">{say('summary.leftOut', { count: leftOut })}</p>}
        {last && (
          <ol class="sentences">
            <Sentence mention={last} label={say('summary.last')} onGo={onGo} />
          </ol>
        )}
        {links.length > 0 && (
          <p class="named-note">
            {say('summary.links')}
            {links.map(({ url, text }) => (
              <span class="named-link" key={url}>
                <ExternalLink href={url}>{text || hostOf(url)}</ExternalLink>
                {text !== '' && <span class="named-host"> {hostOf(url)}</span>}
              </span>
            ))}
          </p>
        )}
      </div>
    </article>
  );
}

function NamedHead({ actor: { names, counts, actors, origins, count } }: { readonly actor: SummaryActor }) {
  const [only, ...others] = actors;
  const title = others.length > 0 || only === undefined ? (names[0] ?? '') : only.name;
  const spelled = names.map((name, at) => (names.length > 1 ? `${name}\u00a0${counts[at]}` : name));
  const isSpelledSo = names.length === 1 && names[0] === title;
  return (
    <div class="named-head">
      <h3 class="named-name">
        {only !== undefined && others.length === 0 ? (
          <a class="link" href={profileAddress(only.id)} target="_blank" rel="noopener">
            <bdi>{title}</bdi>
          </a>
        ) : (
          <bdi>{title}</bdi>
        )}
      </h3>
      <p class="named-count">{say('popup.mentions', { count })}</p>
      {origins.length > 0 && <p class="named-fact">{joined(origins.map((code) => countryIn(code)))}</p>}
      {!isSpelledSo && (
        <p class="named-fact">{sayWith('summary.writtenAs', { names: <bdi>{joined(spelled)}</bdi> })}</p>
      )}
      {only === undefined && <p class="named-fact">{say('summary.noProfile')}</p>}
      {others.length > 0 && (
        <p class="named-fact">
          {say('summary.contested', {
            actors: new Intl.ListFormat(locale(), { type: 'disjunction' }).format(
              actors.map(({ name }) => name),
            ),
          })}
        </p>
      )}
    </div>
  );
}

interface SentenceProps {
  readonly mention: PlacedMention;
  /** Which one it is; empty where that need not be said. */
  readonly label: string;
  readonly onGo: NamedActorProps['onGo'];
}

function Sentence({ mention, label, onGo }: SentenceProps) {
  return (
    <li class="sentence">
      <span class="sentence-label">{label}</span>
      <LitSentence mention={mention} />
      {onGo && (
        <button
          type="button"
          class="icon-button sentence-go"
          aria-label={say('summary.go')}
          title={say('summary.go')}
          onClick={() => onGo(mention.place)}
        >
          <Icon name="next" />
        </button>
      )}
    </li>
  );
}

/** A sentence with its name lit. */
export function LitSentence({ mention: { before, words, after } }: { readonly mention: Mention }) {
  return (
    <q class="sentence-text">
      <bdi>
        {before}
        <mark class="matched">{words}</mark>
        {after}
      </bdi>
    </q>
  );
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
}
