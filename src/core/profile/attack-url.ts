/** The page of an ATT&CK group; null for what is no group id. Address form: attack.mitre.org. */
export function attackUrl(id: string): string | null {
  return /^G\d{4}$/.test(id) ? `https://attack.mitre.org/groups/${id}/` : null;
}
