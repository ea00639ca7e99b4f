import type { SourceId } from '../model/source-record';
import { OPTIONAL_SOURCES } from './optional-sources';
import { ATTACK, MISP, mispCluster } from './publishers';
import type { SourceDefinition } from './source-definition';

export type { Credit, SourceDefinition, SourceFormat, SourceTransport } from './source-definition';

/**
 * Every source, in the order of precedence that identity and descriptions use: the anchor first.
 * Addresses and licences: each publisher's repository.
 */
export const SOURCES: readonly SourceDefinition[] = [
  {
    ...MISP,
    id: 'misp-threat-actor',
    title: 'MISP galaxy: threat actors',
    label: 'MISP',
    address: mispCluster('threat-actor'),
    format: 'misp-cluster',
    gives: 'actors',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    ...ATTACK,
    publisher: 'MITRE, through the MISP galaxy',
    id: 'mitre-intrusion-set',
    title: 'MITRE ATT&CK groups',
    label: 'ATT&CK',
    homepage: 'https://attack.mitre.org/groups/',
    address: mispCluster('mitre-intrusion-set'),
    format: 'misp-cluster',
    gives: 'actors',
    ownNamesOf: 'MITRE',
    groupIds: { pattern: /^G\d{4}$/, page: (id) => `https://attack.mitre.org/groups/${id}/` },
    refreshedByDefault: true,
    bundled: true,
  },
  {
    ...ATTACK,
    id: 'mitre-taxii',
    title: 'MITRE ATT&CK groups, from MITRE itself',
    label: 'ATT&CK server',
    homepage: 'https://attack.mitre.org/groups/',
    // The collection of Enterprise ATT&CK (attack-workbench-taxii-server, docs/USAGE.md).
    address:
      'https://attack-taxii.mitre.org/api/v21/collections/x-mitre-collection--1f5f1533-f617-4ca8-9ab4-6a02367fa019/',
    format: 'stix-bundle',
    transport: 'taxii',
    options: { types: 'intrusion-set' },
    needsAccess: true,
    gives: 'actors',
    ownNamesOf: 'MITRE',
    refreshedByDefault: false,
    bundled: false,
  },
  {
    id: 'microsoft-mapping',
    title: 'Microsoft threat actor names',
    label: 'Microsoft',
    publisher: 'Microsoft Threat Intelligence',
    licence: { name: 'CC BY 4.0', url: 'https://github.com/microsoft/mstic/blob/master/LICENSE' },
    credit: {
      name: 'Microsoft threat actor naming',
      url: 'https://github.com/microsoft/mstic',
      terms:
        'CC BY 4.0. Copyright Microsoft Corporation. Changed: the names were put in Byname’s own format and joined with those of the other sources.',
    },
    homepage: 'https://learn.microsoft.com/en-us/unified-secops/microsoft-threat-actor-naming',
    address:
      'https://raw.githubusercontent.com/microsoft/mstic/master/PublicFeeds/ThreatActorNaming/MicrosoftMapping.json',
    format: 'microsoft-mapping',
    gives: 'actors',
    ownNamesOf: 'Microsoft',
    reports: { kind: 'tracker', url: 'https://github.com/microsoft/mstic/issues/new' },
    refreshedByDefault: true,
    bundled: true,
  },
  {
    ...MISP,
    id: 'misp-microsoft-activity-group',
    title: 'MISP galaxy: Microsoft activity groups',
    label: 'MISP activity groups',
    address: mispCluster('microsoft-activity-group'),
    format: 'misp-cluster',
    gives: 'actors',
    ownNamesOf: 'Microsoft',
    copyOf: 'microsoft-mapping',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    ...MISP,
    id: 'misp-producer',
    title: 'MISP galaxy: producers',
    label: 'MISP producers',
    address: mispCluster('producer'),
    format: 'misp-producers',
    gives: 'vendors',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    ...ATTACK,
    publisher: 'MITRE, through the MISP galaxy',
    id: 'mitre-malware',
    title: 'MITRE ATT&CK malware',
    label: 'ATT&CK software',
    homepage: 'https://attack.mitre.org/software/',
    address: mispCluster('mitre-malware'),
    format: 'misp-cluster',
    gives: 'malware',
    refreshedByDefault: false,
    bundled: true,
  },
  {
    ...MISP,
    id: 'misp-tool',
    title: 'MISP galaxy: tools',
    label: 'MISP tools',
    address: mispCluster('tool'),
    format: 'misp-cluster',
    gives: 'tools',
    refreshedByDefault: false,
    bundled: true,
  },
  {
    ...MISP,
    id: 'misp-ransomware',
    title: 'MISP galaxy: ransomware',
    label: 'MISP ransomware',
    address: mispCluster('ransomware'),
    format: 'misp-cluster',
    gives: 'malware',
    listsGangs: true,
    refreshedByDefault: false,
    bundled: true,
  },
  {
    id: 'malpedia',
    title: 'Malpedia families',
    label: 'Malpedia',
    publisher: 'Fraunhofer FKIE, through the MISP galaxy',
    licence: { name: 'CC BY-NC-SA 3.0', url: 'https://creativecommons.org/licenses/by-nc-sa/3.0/' },
    credit: {
      name: 'Malpedia',
      url: 'https://malpedia.caad.fkie.fraunhofer.de/',
      terms: 'CC BY-NC-SA 3.0, Fraunhofer FKIE. Not bundled; downloaded only when you ask for it.',
    },
    homepage: 'https://malpedia.caad.fkie.fraunhofer.de/',
    address: mispCluster('malpedia'),
    format: 'misp-cluster',
    gives: 'malware',
    reports: { kind: 'page', url: 'https://malpedia.caad.fkie.fraunhofer.de/' },
    refreshedByDefault: false,
    bundled: false,
  },
  {
    id: 'orkl',
    title: 'ORKL threat actors',
    label: 'ORKL',
    publisher: 'ORKL',
    licence: { name: 'no licence stated', url: 'https://orkl.eu/' },
    credit: {
      name: 'ORKL',
      url: 'https://orkl.eu/',
      terms:
        'No licence stated; the collections it gathers have their own. Not bundled; asked only when you want it.',
    },
    homepage: 'https://orkl.eu/',
    address: 'https://orkl.eu/api/v1/',
    format: 'orkl-actors',
    transport: 'orkl',
    needsAccess: true,
    gives: 'actors',
    reports: { kind: 'page', url: 'https://orkl.eu/' },
    keepsReports: true,
    compiled: true,
    collections: true,
    refreshedByDefault: false,
    bundled: false,
  },
  {
    id: 'ransomlook',
    title: 'RansomLook groups',
    label: 'RansomLook',
    publisher: 'RansomLook',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    credit: {
      name: 'RansomLook',
      url: 'https://www.ransomlook.io/',
      terms:
        'CC BY 4.0, RansomLook. Changed: the names were put in Byname’s own format and joined with those of the other sources.',
    },
    homepage: 'https://www.ransomlook.io/',
    address: 'https://www.ransomlook.io/api/groups',
    format: 'ransomlook-groups',
    needsAccess: true,
    gives: 'actors',
    listsGangs: true,
    reports: { kind: 'tracker', url: 'https://github.com/RansomLook/RansomLook/issues/new' },
    refreshedByDefault: false,
    bundled: false,
  },
  ...OPTIONAL_SOURCES,
  {
    id: 'other-scripts',
    title: 'Names in other scripts',
    label: 'Byname',
    publisher: 'Byname',
    licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    credit: {
      name: 'Names in other scripts',
      url: 'https://creativecommons.org/publicdomain/zero/1.0/',
      terms: 'CC0 1.0, the Byname authors. Gathered from public pages; each name leads to its own.',
    },
    homepage: '',
    address: '',
    format: 'other-scripts',
    carried: true,
    gives: 'actors',
    namesOnly: true,
    refreshedByDefault: false,
    bundled: true,
  },
];

export function sourceById(id: SourceId): SourceDefinition | undefined {
  return SOURCES.find((source) => source.id === id);
}

/** Position in the order of precedence; unknown sources come last. */
export function sourceRank(id: SourceId): number {
  const rank = SOURCES.findIndex((source) => source.id === id);
  return rank === -1 ? SOURCES.length : rank;
}

/** The source whose server is asked for reports about an actor. */
export function reportLibrary(): SourceDefinition | undefined {
  return SOURCES.find(({ keepsReports }) => keepsReports);
}

/** The page of a group by an identifier that one of the sources gives to groups; null for what is none. */
export function groupPage(id: string): string | null {
  return SOURCES.find(({ groupIds }) => groupIds?.pattern.test(id))?.groupIds?.page(id) ?? null;
}
