import type { NumberKind, NumberMeaning } from '../model/software';

const ATTACK: Readonly<Record<string, { readonly kind: NumberKind; readonly path: string }>> = {
  T: { kind: 'technique', path: 'techniques' },
  G: { kind: 'group', path: 'groups' },
  S: { kind: 'software', path: 'software' },
  C: { kind: 'campaign', path: 'campaigns' },
};

/** What a number that is marked on a page stands for; null for what is none. */
export function numberMeaning(text: string): NumberMeaning | null {
  const id = text.replace(/[\u2010\u2011]/g, '-');
  if (/^CVE-\d{4}-\d+$/.test(id))
    return { id, kind: 'weakness', page: `https://www.cve.org/CVERecord?id=${id}` };
  const entry = attackEntry(id);
  return entry === undefined ? null : { id, ...entry };
}

/** What ATT&CK has under a number of its own, and where; undefined for any other number. */
export function attackEntry(id = ''): Omit<NumberMeaning, 'id'> | undefined {
  const of = /^[TGSC]\d{4}(?:\.\d{3})?$/.test(id) ? ATTACK[id.charAt(0)] : undefined;
  return of && { kind: of.kind, page: `https://attack.mitre.org/${of.path}/${id.replace('.', '/')}/` };
}
