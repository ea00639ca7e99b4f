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
  /** What is asked of the server, as in "Byname asks ti.example for …". */
  readonly asksFor: string;
}

/** Every kind that this version can fetch. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  {
    kind: 'address',
    title: 'Address',
    about: 'A file that is published somewhere: a MISP galaxy cluster, for one.',
    address: { label: 'Address of the file', placeholder: 'https://intel.example/groups.json' },
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
];

/** The first where a later version wrote it. */
export function kindOf(kind: string): SourceKind | undefined {
  return SOURCE_KINDS.find((known) => known.kind === kind);
}
