/** Whose numbering a code is, and what the vendor numbers so. */
export interface NamingScheme {
  readonly vendor: string;
  readonly meaning: string;
}

/**
 * Published by the vendors themselves: Mandiant ("UNC" for uncategorised, "FIN" for financially motivated), Microsoft
 * ("Storm" for groups in development), Proofpoint, CERT-UA, Recorded Future, Palo Alto's Unit 42.
 */
const SCHEMES: readonly (readonly [RegExp, NamingScheme])[] = [
  [/^UNC[- ]?\d/i, { vendor: 'Mandiant', meaning: 'an uncategorised cluster' }],
  [/^FIN\d/i, { vendor: 'Mandiant', meaning: 'a financially motivated group' }],
  [/^APT[- ]?\d/i, { vendor: 'Mandiant', meaning: 'an advanced persistent threat' }],
  [/^APT-C-\d/i, { vendor: 'Qihoo 360', meaning: 'an advanced persistent threat' }],
  [/^Storm.\d/i, { vendor: 'Microsoft', meaning: 'a group in development' }],
  [/^TA\d/i, { vendor: 'Proofpoint', meaning: 'a threat actor' }],
  [/^UAC.\d/i, { vendor: 'CERT-UA', meaning: 'a cluster of activity' }],
  [/^TAG-\d/i, { vendor: 'Recorded Future', meaning: 'a threat activity group' }],
  [/^CL-(?:STA|CRI)-\d/i, { vendor: 'Palo Alto', meaning: 'a cluster of activity' }],
];

/** The scheme a name is numbered by; undefined for every other name. */
export function namingScheme(name: string): NamingScheme | undefined {
  return SCHEMES.find(([pattern]) => pattern.test(name))?.[1];
}
