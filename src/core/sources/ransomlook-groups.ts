import { RECORDS } from '../limits';
import { failed, type Result } from '../model/result';
import { asAddressPart } from '../text/web-address';
import { type AdapterContext, isObject, readRecords, type SourceContent } from './adapter';
import { cleanReferences } from './clean-text';
import { collectNames } from './collect-names';
import { withoutNobodies } from './is-nobody';

/**
 * Reads RansomLook's list of groups, which is one of names: `["akira", "lockbit3"]`. A group's name is its identifier.
 * Shape: RansomLook's `website/web/api/genericapi.py`, `/api/groups`.
 */
export function readRansomlookGroups(input: unknown, { source }: AdapterContext): Result<SourceContent> {
  if (!Array.isArray(input)) return failed('These are not RansomLook’s groups: the file is not a list.');
  if (input.length > RECORDS.max) return failed(RECORDS.words);
  const entries = input.map((name) => (isObject(name) ? name : { name }));
  return readRecords(entries, ({ name }) => {
    const collected = collectNames([name]);
    if (typeof collected === 'string') return collected;
    const [primary] = collected.names;
    if (typeof name !== 'string' || primary === undefined) return 'no name';
    return withoutNobodies({
      source: source.id,
      id: name,
      kind: 'actor',
      name: primary.text,
      names: [primary],
      attackIds: [],
      motives: [],
      sectors: [],
      extorts: true,
      references: cleanReferences(`https://www.ransomlook.io/group/${asAddressPart(name)}`),
      relations: [],
    });
  });
}
