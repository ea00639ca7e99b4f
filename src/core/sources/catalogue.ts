import type { SourceId } from '../model/source-record';

/** How a source's file is written, and so which adapter reads it. */
export type SourceFormat = 'misp-cluster' | 'misp-producers' | 'microsoft-mapping';

/** A published file that Byname can read, with what a reader needs to judge it. */
export interface SourceDefinition {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  /** One sentence: what the file holds. */
  readonly about: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly homepage: string;
  /** Where it is published; a company can point at its mirror instead. */
  readonly address: string;
  readonly format: SourceFormat;
  readonly gives: 'actors' | 'software' | 'vendors';
  /** Part of the daily refresh unless the reader says otherwise. */
  readonly refreshedByDefault: boolean;
  /** Shipped with the extension. Sources with a non-commercial licence never are. */
  readonly bundled: boolean;
}

const MISP_LICENCE = {
  name: 'CC0 1.0 or BSD 2-Clause',
  url: 'https://github.com/MISP/misp-galaxy/blob/main/LICENSE.md',
};
const MISP_HOMEPAGE = 'https://github.com/MISP/misp-galaxy';

function mispCluster(file: string): string {
  return `https://raw.githubusercontent.com/MISP/misp-galaxy/main/clusters/${file}.json`;
}

/**
 * Every source, in the order of precedence that identity and descriptions use: the anchor first.
 * Addresses and licences: each publisher's repository.
 */
export const SOURCES: readonly SourceDefinition[] = [
  {
    id: 'misp-threat-actor',
    title: 'MISP galaxy: threat actors',
    publisher: 'MISP Project',
    about: 'Community-kept list of threat actors, with who uses each name and the reports behind it.',
    licence: MISP_LICENCE,
    homepage: MISP_HOMEPAGE,
    address: mispCluster('threat-actor'),
    format: 'misp-cluster',
    gives: 'actors',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    id: 'mitre-intrusion-set',
    title: 'MITRE ATT&CK groups',
    publisher: 'MITRE, through the MISP galaxy',
    about: 'Intrusion sets of ATT&CK with their associated group names and references.',
    licence: {
      name: 'ATT&CK terms of use',
      url: 'https://attack.mitre.org/resources/legal-and-branding/terms-of-use/',
    },
    homepage: 'https://attack.mitre.org/groups/',
    address: mispCluster('mitre-intrusion-set'),
    format: 'misp-cluster',
    gives: 'actors',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    id: 'microsoft-mapping',
    title: 'Microsoft threat actor names',
    publisher: 'Microsoft Threat Intelligence',
    about: "Microsoft's weather names with their origin and the names others use.",
    licence: { name: 'CC BY 4.0', url: 'https://github.com/microsoft/mstic/blob/master/LICENSE' },
    homepage: 'https://learn.microsoft.com/en-us/unified-secops/microsoft-threat-actor-naming',
    address:
      'https://raw.githubusercontent.com/microsoft/mstic/master/PublicFeeds/ThreatActorNaming/MicrosoftMapping.json',
    format: 'microsoft-mapping',
    gives: 'actors',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    id: 'misp-microsoft-activity-group',
    title: 'MISP galaxy: Microsoft activity groups',
    publisher: 'MISP Project',
    about: "Microsoft's earlier and present actor names as the MISP galaxy keeps them.",
    licence: MISP_LICENCE,
    homepage: MISP_HOMEPAGE,
    address: mispCluster('microsoft-activity-group'),
    format: 'misp-cluster',
    gives: 'actors',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    id: 'misp-producer',
    title: 'MISP galaxy: producers',
    publisher: 'MISP Project',
    about: 'The vendors and agencies that give actors their names.',
    licence: MISP_LICENCE,
    homepage: MISP_HOMEPAGE,
    address: mispCluster('producer'),
    format: 'misp-producers',
    gives: 'vendors',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    id: 'mitre-malware',
    title: 'MITRE ATT&CK malware',
    publisher: 'MITRE, through the MISP galaxy',
    about: 'Malware names, so that they are not taken for actors.',
    licence: {
      name: 'ATT&CK terms of use',
      url: 'https://attack.mitre.org/resources/legal-and-branding/terms-of-use/',
    },
    homepage: 'https://attack.mitre.org/software/',
    address: mispCluster('mitre-malware'),
    format: 'misp-cluster',
    gives: 'software',
    refreshedByDefault: false,
    bundled: true,
  },
  {
    id: 'misp-tool',
    title: 'MISP galaxy: tools',
    publisher: 'MISP Project',
    about: 'Names of tools that actors use, so that they are not taken for actors.',
    licence: MISP_LICENCE,
    homepage: MISP_HOMEPAGE,
    address: mispCluster('tool'),
    format: 'misp-cluster',
    gives: 'software',
    refreshedByDefault: false,
    bundled: true,
  },
  {
    id: 'misp-ransomware',
    title: 'MISP galaxy: ransomware',
    publisher: 'MISP Project',
    about: 'Ransomware families and the extortion groups behind them.',
    licence: MISP_LICENCE,
    homepage: MISP_HOMEPAGE,
    address: mispCluster('ransomware'),
    format: 'misp-cluster',
    gives: 'software',
    refreshedByDefault: false,
    bundled: true,
  },
  {
    id: 'malpedia',
    title: 'Malpedia families',
    publisher: 'Fraunhofer FKIE, through the MISP galaxy',
    about: 'The largest list of malware family names; downloaded only when you turn it on.',
    licence: { name: 'CC BY-NC-SA 3.0', url: 'https://creativecommons.org/licenses/by-nc-sa/3.0/' },
    homepage: 'https://malpedia.caad.fkie.fraunhofer.de/',
    address: mispCluster('malpedia'),
    format: 'misp-cluster',
    gives: 'software',
    refreshedByDefault: false,
    bundled: false,
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
