import type { SourceId } from '../model/source-record';

/** How a source's file is written, and so which adapter reads it. */
export type SourceFormat = 'misp-cluster' | 'misp-producers' | 'microsoft-mapping' | 'stix-bundle';

/** How a source's file is fetched, where that is no plain download from its address. */
export type SourceTransport = 'file' | 'taxii' | 'misp' | 'opencti' | 'orkl';

/** Whose work it is and on what terms it is used, in the words that its publisher asks for. */
export interface Credit {
  readonly name: string;
  readonly url: string;
  readonly terms: string;
}

/**
 * A published file that Byname can read, with all that is particular to it: what a reader needs to judge it, and what
 * the rest of the code must know of it.
 */
export interface SourceDefinition {
  readonly id: SourceId;
  readonly title: string;
  /** Short enough to stand beside a fact: "China (MISP)". */
  readonly label: string;
  readonly publisher: string;
  /** One sentence: what the file holds. */
  readonly about: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly credit: Credit;
  readonly homepage: string;
  /** Where it is published; a company can point at its mirror instead. */
  readonly address: string;
  readonly format: SourceFormat;
  /** Absent for a plain download. */
  readonly transport?: SourceTransport;
  /** What transport and adapter are told besides: a collection, a mapping of columns. No secret. */
  readonly options?: Readonly<Record<string, string>>;
  /** Its server lets no other site read it: host permission is asked at the click that turns it on. */
  readonly needsAccess?: true;
  /** Added by the reader, and no part of the catalogue. */
  readonly own?: true;
  /** What its records are, unless the file says otherwise of one. */
  readonly gives: 'actors' | 'malware' | 'tools' | 'vendors';
  /** Where an error in it is reported: a tracker that takes a new issue's title and body, or a page that says how. */
  readonly reports?: { readonly kind: 'tracker' | 'page'; readonly url: string };
  /** The vendor whose own names its primary names are. */
  readonly ownNamesOf?: string;
  /** The publisher's own list, which it repeats; the copy also keeps entries that the publisher has renamed. */
  readonly copyOf?: SourceId;
  /**
   * Its actors are extortion groups that are called as their malware is: a name that no other source lists is as likely
   * the malware's.
   */
  readonly listsGangs?: true;
  /** Identifiers that it gives to groups, and the page of one. */
  readonly groupIds?: { readonly pattern: RegExp; readonly page: (id: string) => string };
  /** Part of the daily refresh unless the reader says otherwise. */
  readonly refreshedByDefault: boolean;
  /** Shipped with the extension. Sources with a non-commercial licence never are. */
  readonly bundled: boolean;
}

const MISP = {
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

const ATTACK = {
  publisher: 'MITRE, through the MISP galaxy',
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
} as const;

function mispCluster(file: string): string {
  return `https://raw.githubusercontent.com/MISP/misp-galaxy/main/clusters/${file}.json`;
}

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
    about: 'Community-kept list of threat actors, with who uses each name and the reports behind it.',
    address: mispCluster('threat-actor'),
    format: 'misp-cluster',
    gives: 'actors',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    ...ATTACK,
    id: 'mitre-intrusion-set',
    title: 'MITRE ATT&CK groups',
    label: 'ATT&CK',
    about: 'Intrusion sets of ATT&CK with their associated group names and references.',
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
    id: 'microsoft-mapping',
    title: 'Microsoft threat actor names',
    label: 'Microsoft',
    publisher: 'Microsoft Threat Intelligence',
    about: "Microsoft's weather names with their origin and the names others use.",
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
    about: "Microsoft's earlier and present actor names as the MISP galaxy keeps them.",
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
    about: 'The vendors and agencies that give actors their names.',
    address: mispCluster('producer'),
    format: 'misp-producers',
    gives: 'vendors',
    refreshedByDefault: true,
    bundled: true,
  },
  {
    ...ATTACK,
    id: 'mitre-malware',
    title: 'MITRE ATT&CK malware',
    label: 'ATT&CK software',
    about: 'Malware names, so that they are not taken for actors.',
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
    about: 'Names of tools that actors use, so that they are not taken for actors.',
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
    about: 'Ransomware families and the extortion groups behind them.',
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
    about: 'The largest list of malware family names; downloaded only when you turn it on.',
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
];

export function sourceById(id: SourceId): SourceDefinition | undefined {
  return SOURCES.find((source) => source.id === id);
}

/** Position in the order of precedence; unknown sources come last. */
export function sourceRank(id: SourceId): number {
  const rank = SOURCES.findIndex((source) => source.id === id);
  return rank === -1 ? SOURCES.length : rank;
}

/** The page of a group by an identifier that one of the sources gives to groups; null for what is none. */
export function groupPage(id: string): string | null {
  return SOURCES.find(({ groupIds }) => groupIds?.pattern.test(id))?.groupIds?.page(id) ?? null;
}
