/**
 * Codes by which vendors number the groups they follow, whether or not a source lists the number yet: Proofpoint's TA,
 * Mandiant's UNC, APT and FIN, Microsoft's Storm, CERT-UA's UAC, Recorded Future's TAG, Palo Alto's CL-STA and CL-CRI.
 * ATT&CK numbers its tactics TA00xx, so a TA number does not begin with 0.
 */
const CODE =
  /(?:TA[1-9]\d{2,3}|UNC[- ]?\d{3,4}|Storm[-\u2010\u2011]\d{4}|UAC[-\u2010\u2011]\d{4}|FIN\d{1,2}|APT[- ]?[1-9]\d|APT-C-\d{2}|TAG-\d{2,3}|CL-(?:STA|CRI)-\d{4})(?!\d)/y;

/**
 * Where a code that begins at `start` ends; -1 when none does.
 *
 * @param wordEnd where the first word ends. Nearly every capitalised word of a text ends in a letter and is followed by one,
 *   which rules a code out without trying
 */
export function unlistedCodeEnd(text: string, start: number, wordEnd: number): number {
  if (
    !isDigit(text.charCodeAt(wordEnd - 1)) &&
    !isDigit(text.charCodeAt(wordEnd + 1)) &&
    text[wordEnd] !== '-'
  )
    return -1;
  CODE.lastIndex = start;
  return CODE.test(text) ? CODE.lastIndex : -1;
}

function isDigit(unit: number): boolean {
  return (unit ^ 0x30) < 10;
}
