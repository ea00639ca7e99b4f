/** What all files of one publisher have in common. */
export const MISP = {
  publisher: 'MISP Project',
  licence: {
    name: 'CC0 1.0 or BSD 2-Clause',
    url: 'https://github.com/MISP/misp-galaxy/blob/main/LICENSE.md',
  },
  credit: {
    name: 'MISP galaxy',
    url: 'https://github.com/MISP/misp-galaxy',
    terms:
      'CC0 1.0 or BSD 2-Clause. Copyright 2015–2026 Alexandre Dulaunoy, CIRCL and the MISP galaxy contributors.',
  },
  homepage: 'https://github.com/MISP/misp-galaxy',
  reports: { kind: 'tracker', url: 'https://github.com/MISP/misp-galaxy/issues/new' },
} as const;

export const ATTACK = {
  publisher: 'MITRE',
  licence: {
    name: 'ATT&CK terms of use',
    url: 'https://attack.mitre.org/resources/legal-and-branding/terms-of-use/',
  },
  credit: {
    name: 'MITRE ATT&CK',
    url: 'https://attack.mitre.org/resources/legal-and-branding/terms-of-use/',
    terms:
      '© 2026 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation. ATT&CK is a registered trademark of The MITRE Corporation.',
  },
  reports: { kind: 'page', url: 'https://attack.mitre.org/resources/engage-with-attack/contact/' },
  edited: true,
} as const;

/** Where the galaxy publishes a cluster. */
export function mispCluster(file: string): string {
  return `https://raw.githubusercontent.com/MISP/misp-galaxy/main/clusters/${file}.json`;
}
