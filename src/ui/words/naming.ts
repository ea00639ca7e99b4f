import type { FormWord, Meaning } from '@/core/naming/forms';
import { isSameVendor, namingForm } from '@/core/naming/naming-form';
import { countryIn } from './country';
import { joined } from './joined';
import type { PlainKey } from './messages';
import { say } from './say';

const WORDS = {
  money: 'naming.money',
  offensiveVendor: 'naming.offensiveVendor',
  influence: 'naming.influence',
  crime: 'naming.crime',
  activists: 'naming.activists',
  ransomware: 'naming.ransomware',
  espionage: 'naming.espionage',
  mixed: 'naming.mixed',
  destruction: 'naming.destruction',
  uncategorised: 'naming.uncategorised',
  financial: 'naming.financial',
  persistent: 'naming.persistent',
  candidate: 'naming.candidate',
  developing: 'naming.developing',
  developingThen: 'naming.developingThen',
  unattributed: 'naming.unattributed',
  activity: 'naming.activity',
  activityGroup: 'naming.activityGroup',
  temporary: 'naming.temporary',
  unknownThreat: 'naming.unknownThreat',
  unidentified: 'naming.unidentified',
  unnamedSet: 'naming.unnamedSet',
  threatGroup: 'naming.threatGroup',
  intrusions: 'naming.intrusions',
  unknown: 'naming.unknown',
} as const satisfies Record<FormWord, PlainKey>;

/**
 * What the form of a name says, in one line under it; null where it says nothing.
 *
 * @param users the vendors who use the name, as sources say, who are always right about it; empty where none says
 * @param isListed whether any source lists the name
 */
export function namingIn(name: string, users: readonly string[], isListed: boolean): string | null {
  const form = namingForm(name);
  if (form === undefined) return null;
  const { vendor, sign, kind } = form;
  const meaning = form.meaning === undefined ? undefined : meaningIn(form.meaning);
  const isOwn = users.some((user) => isSameVendor(user, vendor));
  if (kind === 'manner') {
    if (sign === undefined || meaning === undefined) return null;
    const key = isOwn ? 'naming.own' : isListed ? 'naming.like' : 'naming.likeUnlisted';
    return say(key, { vendor, sign, meaning });
  }
  if (users.length > 0 && !isOwn) {
    const said = { users: joined(users), vendor };
    return meaning === undefined
      ? say('naming.numberOfOther', said)
      : say('naming.numberOfOtherOf', { ...said, meaning });
  }
  if (meaning === undefined) return say(isListed ? 'naming.number' : 'naming.numberUnlisted', { vendor });
  return say(isListed ? 'naming.numberOf' : 'naming.numberUnlistedOf', { vendor, meaning });
}

/** Whose names these are: of vendors as sources say, or "like CrowdStrike" where only their form tells. */
export function usersIn(users: readonly string[], isByForm: boolean): string {
  return isByForm ? say('naming.likeVendor', { vendor: joined(users) }) : joined(users);
}

function meaningIn(meaning: Meaning): string {
  return Object.hasOwn(WORDS, meaning) ? say(WORDS[meaning as FormWord]) : countryIn(meaning);
}
