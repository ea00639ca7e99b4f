import type { PlainKey } from '../../words/messages';
import { say } from '../../words/say';

/** One field of a kind's form besides title, address and terms; kept among the source's options. */
export interface KindField {
  readonly key: string;
  readonly label: PlainKey;
  readonly placeholder?: string;
  readonly hint?: PlainKey;
}

/** A way of having a source of one's own, and what its form asks. */
export interface SourceKind {
  readonly kind: string;
  /** A name that is the same in every language, or the word for it. */
  readonly title: string | PlainKey;
  readonly about: PlainKey;
  /** Absent for a file. */
  readonly address?: {
    readonly label: PlainKey;
    readonly placeholder: string;
    /** What is asked of the server, as in "Byname asks ti.example for …". */
    readonly asksFor: PlainKey;
  };
  /** What lets the reader in: 'password' may also be a token without a user. */
  readonly key?: { readonly label: PlainKey; readonly withUser: boolean; readonly needed: boolean };
  readonly fields: readonly KindField[];
  /** The one format that its answers are in; found out where it is absent. */
  readonly format?: string;
  /** Part of the address of the one thing that is read; of a shorter address the server lists what there is. */
  readonly within?: RegExp;
}

/** Every kind that this version can fetch. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  {
    kind: 'address',
    title: 'ownSources.kindAddress',
    about: 'ownSources.kindAddressAbout',
    address: {
      label: 'ownSources.addressOfFile',
      placeholder: 'https://intel.example/groups.json',
      asksFor: 'ownSources.asksFile',
    },
    key: { label: 'ownSources.passwordOrToken', withUser: true, needed: false },
    fields: [],
  },
  {
    kind: 'file',
    title: 'ownSources.kindFile',
    about: 'ownSources.kindFileAbout',
    fields: [],
  },
  {
    kind: 'taxii',
    title: 'TAXII 2.1',
    about: 'ownSources.kindTaxiiAbout',
    address: {
      label: 'ownSources.addressTaxii',
      placeholder: 'https://ti.example/taxii2/',
      asksFor: 'ownSources.asksTaxii',
    },
    key: { label: 'ownSources.passwordOrToken', withUser: true, needed: false },
    fields: [
      {
        key: 'types',
        label: 'ownSources.taxiiTypes',
        placeholder: 'intrusion-set,threat-actor',
        hint: 'ownSources.taxiiTypesHint',
      },
    ],
    format: 'stix-bundle',
    within: /\/collections\/[^/?#]/,
  },
  {
    kind: 'misp',
    title: 'MISP',
    about: 'ownSources.kindMispAbout',
    address: {
      label: 'ownSources.addressOfServer',
      placeholder: 'https://misp.example',
      asksFor: 'ownSources.asksMisp',
    },
    key: { label: 'ownSources.authKey', withUser: false, needed: true },
    fields: [
      { key: 'galaxies', label: 'ownSources.mispGalaxies', placeholder: 'threat-actor,tidal-groups' },
      { key: 'event', label: 'ownSources.mispEvent', placeholder: '1234' },
    ],
  },
  {
    kind: 'opencti',
    title: 'OpenCTI',
    about: 'ownSources.kindOpenctiAbout',
    address: {
      label: 'ownSources.addressOfServer',
      placeholder: 'https://opencti.example',
      asksFor: 'ownSources.asksOpencti',
    },
    key: { label: 'ownSources.apiToken', withUser: false, needed: true },
    fields: [],
    format: 'stix-bundle',
  },
];

/** The first where a later version wrote it. */
export function kindOf(kind: string): SourceKind | undefined {
  return SOURCE_KINDS.find((known) => known.kind === kind);
}

export function titleOf({ title }: SourceKind): string {
  return isWord(title) ? say(title) : title;
}

function isWord(title: string): title is PlainKey {
  return title.startsWith('ownSources.');
}
