import { ATTACK, MISP, mispCluster } from './publishers';

const OFF = { refreshedByDefault: false, bundled: false } as const;

/** ATT&CK by MITRE itself, with its own numbers and names. */
const MITRE = {
  ...ATTACK,
  ...OFF,
  homepage: 'https://attack.mitre.org/groups/',
  format: 'stix-bundle',
  gives: 'actors',
  ownNamesOf: 'MITRE',
} as const;

const ETDA = {
  publisher: 'ETDA, Thailand',
  licence: { name: 'no licence stated', url: 'https://apt.etda.or.th/cgi-bin/aboutapt.cgi' },
  credit: {
    name: 'ETDA Threat Group Cards',
    url: 'https://apt.etda.or.th/',
    terms:
      'Electronic Transactions Development Agency, Thailand. No licence stated. Not bundled; downloaded only when you ask for it.',
  },
  homepage: 'https://apt.etda.or.th/cgi-bin/listgroups.cgi',
  reports: { kind: 'page', url: 'https://apt.etda.or.th/cgi-bin/aboutapt.cgi' },
  gives: 'actors',
  compiled: true,
  needsAccess: true,
  ...OFF,
} as const;

/**
 * Sources that are off until the reader turns them on: nothing is asked of their servers before, and none of them is
 * bundled. Addresses and terms: each publisher's site.
 */
export const OPTIONAL_SOURCES = [
  {
    ...MITRE,
    id: 'attack-bundle',
    title: 'MITRE ATT&CK, all of it',
    label: 'ATT&CK (STIX)',
    address:
      'https://raw.githubusercontent.com/mitre-attack/attack-stix-data/master/enterprise-attack/enterprise-attack.json',
  },
  {
    ...OFF,
    reports: MISP.reports,
    id: 'tidal-groups',
    title: 'Tidal Cyber groups',
    label: 'Tidal Cyber',
    publisher: 'Tidal Cyber, through the MISP galaxy',
    licence: MISP.licence,
    credit: {
      name: 'Tidal Cyber groups',
      url: 'https://app.tidalcyber.com/groups',
      terms:
        'Tidal Cyber, through the MISP galaxy (CC0 1.0 or BSD 2-Clause); Tidal’s own terms are on its site. Not bundled.',
    },
    homepage: 'https://app.tidalcyber.com/groups',
    address: mispCluster('tidal-groups'),
    format: 'misp-cluster',
    gives: 'actors',
    compiled: true,
  },
  {
    ...OFF,
    reports: MISP.reports,
    id: '360net',
    title: '360.net actors',
    label: '360',
    publisher: 'Qihoo 360, through the MISP galaxy',
    licence: MISP.licence,
    credit: {
      name: '360.net actors',
      url: 'https://apt.360.net/aptlist',
      terms:
        'Qihoo 360, through the MISP galaxy (CC0 1.0 or BSD 2-Clause); 360’s own terms are on its site. Not bundled.',
    },
    homepage: 'https://apt.360.net/aptlist',
    address: mispCluster('360net'),
    format: 'misp-cluster',
    gives: 'actors',
    ownNamesOf: 'Qihoo 360',
    nameJoint: ' - ',
    countryWords: { algeria: 'DZ', america: 'US', korea: 'KP', southkorea: 'KR', trq: 'TR' },
  },
  {
    ...ETDA,
    id: 'etda-cards',
    title: 'ETDA Threat Group Cards',
    label: 'ETDA',
    address: 'https://apt.etda.or.th/cgi-bin/getcard.cgi?g=all&o=j',
    format: 'etda-cards',
  },
  {
    ...ETDA,
    id: 'etda-misp',
    title: 'ETDA Threat Group Cards, for MISP',
    label: 'ETDA (MISP)',
    address: 'https://apt.etda.or.th/cgi-bin/getmisp.cgi?o=g',
    format: 'misp-cluster',
    copyOf: 'etda-cards',
    nameJoint: ', ',
  },
  {
    id: 'malpedia-actors',
    title: 'Malpedia actors',
    label: 'Malpedia actors',
    publisher: 'Fraunhofer FKIE',
    licence: { name: 'CC BY-NC-SA 3.0', url: 'https://creativecommons.org/licenses/by-nc-sa/3.0/' },
    credit: {
      name: 'Malpedia actors',
      url: 'https://malpedia.caad.fkie.fraunhofer.de/actors',
      terms: 'CC BY-NC-SA 3.0, Fraunhofer FKIE. Not bundled; downloaded only when you ask for it.',
    },
    homepage: 'https://malpedia.caad.fkie.fraunhofer.de/actors',
    address: 'https://malpedia.caad.fkie.fraunhofer.de/api/get/actors',
    format: 'malpedia-actors',
    gives: 'actors',
    compiled: true,
    needsAccess: true,
    reports: { kind: 'page', url: 'https://malpedia.caad.fkie.fraunhofer.de/' },
    ...OFF,
  },
] as const;
