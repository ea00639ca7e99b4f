/** One field of a kind's form besides title, address and terms; kept among the source's options. */
export interface KindField {
  readonly key: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly hint?: string;
}

/** A way of having a source of one's own, and what its form asks. */
export interface SourceKind {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  /** Absent for a file. */
  readonly address?: { readonly label: string; readonly placeholder: string };
  /** What lets the reader in: 'password' may also be a token without a user. */
  readonly key?: { readonly label: string; readonly withUser: boolean; readonly needed: boolean };
  readonly fields: readonly KindField[];
  /** The one format that its answers are in; found out where it is absent. */
  readonly format?: string;
  /** Part of the address of the one thing that is read; of a shorter address the server lists what there is. */
  readonly within?: RegExp;
  /** What is asked of the server, as in "Byname asks ti.example for …". */
  readonly asksFor: string;
}

/** Every kind that this version can fetch. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  {
    kind: 'address',
    title: 'Address',
    about: 'A file on a server: a MISP galaxy cluster, a STIX bundle, a table (CSV, TSV, JSON).',
    address: { label: 'Address of the file', placeholder: 'https://intel.example/groups.json' },
    key: { label: 'Password or token (optional)', withUser: true, needed: false },
    fields: [],
    asksFor: 'this file',
  },
  {
    kind: 'file',
    title: 'File',
    about: 'A file on this computer. It is read here, and again when you choose a newer one.',
    fields: [],
    asksFor: '',
  },
  {
    kind: 'taxii',
    title: 'TAXII 2.1',
    about: 'A collection of STIX objects. After the first time it is asked only for what was added since.',
    address: {
      label: 'Address of the server, API root or collection',
      placeholder: 'https://ti.example/taxii2/',
    },
    key: { label: 'Password or token (optional)', withUser: true, needed: false },
    fields: [
      {
        key: 'types',
        label: 'Only these kinds of objects (optional)',
        placeholder: 'intrusion-set,threat-actor',
        hint: 'With commas between. Without any, all of them: malware, techniques and reports too.',
      },
    ],
    format: 'stix-bundle',
    within: /\/collections\/[^/?#]/,
    asksFor: 'its collections, and the objects of the one you choose',
  },
  {
    kind: 'misp',
    title: 'MISP',
    about: 'Galaxies of a MISP server, your own clusters among them, or one event.',
    address: { label: 'Address of the server', placeholder: 'https://misp.example' },
    key: { label: 'Authentication key', withUser: false, needed: true },
    fields: [
      { key: 'galaxies', label: 'Galaxies (optional)', placeholder: 'threat-actor,tidal-groups' },
      { key: 'event', label: 'Instead of galaxies, one event (optional)', placeholder: '1234' },
    ],
    asksFor: 'clusters of galaxies',
  },
  {
    kind: 'opencti',
    title: 'OpenCTI',
    about: 'Intrusion sets and threat actors of an OpenCTI server.',
    address: { label: 'Address of the server', placeholder: 'https://opencti.example' },
    key: { label: 'API token', withUser: false, needed: true },
    fields: [],
    format: 'stix-bundle',
    asksFor: 'its intrusion sets and threat actors',
  },
];

/** The first where a later version wrote it. */
export function kindOf(kind: string): SourceKind | undefined {
  return SOURCE_KINDS.find((known) => known.kind === kind);
}
