import type { Actor, ActorId, Claim } from './actor';

/** What sources call malware and tools. */
export type SoftwareKind = 'malware' | 'ransomware' | 'tool';

/** Malware or a tool, merged from the records that are of it. */
export interface MergedSoftware {
  /** Names, descriptions, references and records, merged and credited as an actor's. */
  readonly entry: Actor;
  /** What it is, and who says so. */
  readonly kinds: readonly Claim[];
  /** ATT&CK's: "S0154". */
  readonly number?: string;
}

export interface ActorLink {
  readonly id: ActorId;
  readonly name: string;
}

/** With the actors that sources say use it, those that most sources list first. */
export interface SoftwareProfile extends MergedSoftware {
  readonly usedBy: readonly ActorLink[];
}

export type NumberKind = 'technique' | 'group' | 'software' | 'campaign' | 'weakness';

/** What a number of ATT&CK or CVE stands for. */
export interface NumberMeaning {
  /** As its publisher writes it. */
  readonly id: string;
  readonly kind: NumberKind;
  /** Its publisher's page of it. */
  readonly page: string;
}
