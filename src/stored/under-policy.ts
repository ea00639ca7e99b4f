import { isSame } from '@/core/model/is-same';
import type { Policy } from './policy';
import type { Settings } from './settings-schema';

/** What the reader chose, as far as nobody chose for her. */
export type Choices = Omit<Settings, 'policy' | 'own'>;

/** Settings are in force as they stand: the company's over the reader's, which are kept in `own` for when it lets go. */
export function underPolicy(choices: Choices, policy: Policy): Settings {
  if (Object.keys(policy).length === 0) return choices;
  const forced = forcedBy(policy, choices);
  const own = Object.fromEntries(
    Object.keys(forced).map((field) => [field, choices[field as keyof Choices]]),
  ) as Partial<Choices>;
  return { ...choices, ...forced, policy, own };
}

export function choicesOf({ policy, own, refreshHours, sites, ...rest }: Settings): Choices {
  // Her choice may be to have none, which is no field of `own`.
  const free = {
    ...(policy?.refreshHours === undefined && refreshHours !== undefined ? { refreshHours } : {}),
    ...(policy?.sites === undefined && sites !== undefined ? { sites } : {}),
  };
  return { ...rest, ...free, ...own };
}

/**
 * The reader's choices after a change of the settings in force.
 *
 * @throws words fit to show where the change is of something that the company set
 */
export function changedChoices(current: Settings, next: Settings): Choices {
  const { policy = {}, own = {} } = current;
  const forced = forcedBy(policy, choicesOf(current));
  for (const field of ['enabled', 'sites', 'dailyRefresh', 'refreshHours'] as const)
    if (field in forced && next[field] !== current[field]) refuse();
  return choicesOf({
    ...next,
    policy,
    own: {
      ...own,
      ...('offSites' in forced ? { offSites: ownSites(next.offSites, policy.sitesOff, own.offSites) } : {}),
      ...('onSites' in forced ? { onSites: ownSites(next.onSites, policy.sitesOn, own.onSites) } : {}),
      ...('sources' in forced ? { sources: ownSources(next.sources, policy, own) } : {}),
    },
  });
}

function forcedBy(policy: Policy, choices: Choices): Partial<Choices> {
  const { enabled, sites, sitesOff, sitesOn, refreshHours, sources } = policy;
  return {
    ...(enabled === undefined ? {} : { enabled }),
    ...(sites === undefined ? {} : { sites }),
    ...(sitesOff === undefined ? {} : { offSites: [...new Set([...sitesOff, ...choices.offSites])] }),
    ...(sitesOn === undefined ? {} : { onSites: [...new Set([...sitesOn, ...choices.onSites])] }),
    ...(refreshHours === undefined
      ? {}
      : { dailyRefresh: refreshHours > 0, ...(refreshHours > 0 ? { refreshHours } : {}) }),
    ...(sources === undefined ? {} : { sources: withForced(choices.sources, sources) }),
  };
}

type Sources = Settings['sources'];

function withForced(own: Sources, forced: Sources): Sources {
  const entries = Object.entries(forced).map(([id, fields]) => [id, { ...own[id], ...fields }] as const);
  return { ...own, ...Object.fromEntries(entries) };
}

function ownSites(
  next: readonly string[],
  forced: readonly string[] = [],
  own: readonly string[] = [],
): readonly string[] {
  if (!forced.every((site) => next.includes(site))) refuse();
  return next.filter((site) => !forced.includes(site) || own.includes(site));
}

function ownSources(next: Sources, { sources: forced = {} }: Policy, own: Partial<Choices>): Sources {
  if (!isSame(withForced(next, forced), next)) refuse();
  const entries = Object.entries(forced).map(([id, fields]) => {
    const free = Object.entries(next[id] ?? {}).filter(([field]) => !(field in fields));
    const before = Object.entries(own.sources?.[id] ?? {}).filter(([field]) => field in fields);
    return [id, Object.fromEntries([...free, ...before])] as const;
  });
  return { ...next, ...Object.fromEntries(entries) };
}

function refuse(): never {
  throw new Error('This is set by your organisation.');
}
