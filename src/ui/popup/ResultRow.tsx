import type { SearchHit } from '@/core/search/match-actor';
import { countryIn } from '../words/country';
import type { Key } from '../words/messages';
import { say } from '../words/say';
import { HitText } from './HitText';
import { otherNames } from './other-names';

interface ResultRowProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly active: boolean;
  /** How often the page in front names it. */
  readonly here: number;
  readonly isFollowed: boolean;
  readonly onOpen: () => void;
}

/** An actor that the query found: its name, the alias that was met, country and ATT&CK id. */
export function ResultRow({ id, hit, active, here, isFollowed, onOpen }: ResultRowProps) {
  const { entry, matched } = hit;
  const others = otherNames(hit);
  return (
    // The field keeps the focus and has the keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox opens its active option by Enter
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox
    <div
      class="result"
      id={id}
      role="option"
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onOpen}
    >
      <span class="result-name">
        <bdi>
          <Shown hit={hit} kind="name" text={entry.name} />
        </bdi>
        {isFollowed && (
          <span class="star" role="img" aria-label={say('popup.followed')}>
            {' '}
            ★
          </span>
        )}
      </span>{' '}
      <span class="result-facts">
        {here > 0 && <span class="result-fact result-here">{say('popup.onPage', { count: here })} </span>}
        {entry.countries.map((code) => (
          <span class="result-fact" key={code}>
            <Shown hit={hit} kind="country" text={countryIn(code)} />{' '}
          </span>
        ))}
        {[...new Set(entry.attackIds)].map((attackId) => (
          <span class="result-fact" key={attackId}>
            <Shown hit={hit} kind="id" text={attackId} />{' '}
          </span>
        ))}
      </span>{' '}
      <span class="result-names">
        <Reason matched={matched} />
        {matched.kind === 'alias' && others.length > 0 && ' · '}
        {(matched.kind === 'alias' || !isReason(matched.kind)) &&
          others.map((name, at) => (
            <span key={name}>
              {at > 0 && ' · '}
              <bdi>{name}</bdi>
            </span>
          ))}
      </span>
    </div>
  );
}

type Matched = SearchHit['matched'];

/** What is said before that by which an actor was found; a kind that has no words stands in the row's other places. */
const WHY = {
  alias: undefined,
  note: 'popup.byNote',
  motive: 'popup.byMotive',
  sector: 'popup.bySector',
  agency: 'popup.byAgency',
  software: 'popup.byTool',
  technique: 'popup.byTechnique',
} as const satisfies Partial<Record<Matched['kind'], Key | undefined>>;

function isReason(kind: Matched['kind']): kind is keyof typeof WHY {
  return Object.hasOwn(WHY, kind);
}

/** Why the actor was found, where its name alone does not tell. */
function Reason({ matched }: { readonly matched: Matched }) {
  if (!isReason(matched.kind)) return null;
  const why = WHY[matched.kind];
  return (
    <span class="result-reason">
      {why !== undefined && (
        <>
          <span class={matched.kind === 'note' ? 'result-note-label' : 'result-why'}>{say(why)}</span>{' '}
        </>
      )}
      <bdi>
        <HitText text={matched.text} ranges={matched.ranges} />
      </bdi>
    </span>
  );
}

interface ShownProps {
  readonly hit: SearchHit;
  readonly kind: SearchHit['matched']['kind'];
  readonly text: string;
}

/** A text of the row, with what the query met in it. */
function Shown({ hit: { matched }, kind, text }: ShownProps) {
  const met = matched.kind === kind && matched.text === text;
  return <HitText text={text} ranges={met ? matched.ranges : []} />;
}
