import type { Actor } from '../model/actor';
import type { SourceId } from '../model/source-record';

const MISP_ISSUES = 'https://github.com/MISP/misp-galaxy/issues/new';
const ATTACK_CONTACT = 'https://attack.mitre.org/resources/engage-with-attack/contact/';
const MICROSOFT_ISSUES = 'https://github.com/microsoft/mstic/issues/new';

/**
 * Where an error in a record is reported to those who can mend it, with the record named in the text of the
 * new issue. Nothing is sent until the reader submits it there.
 */
export function correctionUrl(actor: Actor, source: SourceId = actor.records[0]?.source ?? ''): string {
  if (source === 'mitre-intrusion-set') return ATTACK_CONTACT;
  const record = actor.records.find((candidate) => candidate.source === source);
  const title = `${actor.name}: correction`;
  const body = `Record: ${record?.name ?? actor.name}\nKey: ${record?.key ?? actor.id}\n\nWhat should change, and a source for it:\n`;
  const tracker = source === 'microsoft-mapping' ? MICROSOFT_ISSUES : MISP_ISSUES;
  return `${tracker}?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
