/** What a right reading of the sample article marks; the end-to-end tests hold the product to it. */
export interface ExpectedMention {
  /** Exactly the text that is marked. */
  readonly text: string;
  /** A name by which the card of this mention must know the actor. */
  readonly actor: string;
}

/**
 * In the order of the text. Not in it, and so wrong when marked: Cobalt Strike, Chromium the browser, "safe", "lead", "play",
 * "silence", and the names in the address, the code block and the text field. A slash list, chips that a row keeps apart, a Korean and a
 * Japanese sentence are read like any text.
 */
export const EXPECTED_MENTIONS: readonly ExpectedMention[] = [
  { text: 'Midnight Blizzard', actor: 'APT29' },
  { text: 'APT29', actor: 'APT29' },
  { text: 'Cozy Bear', actor: 'APT29' },
  { text: 'Nobelium', actor: 'APT29' },
  { text: 'APT-29', actor: 'APT29' },
  { text: 'Storm-0558', actor: 'Antique Typhoon' },
  { text: 'Antique Typhoon', actor: 'Storm-0558' },
  { text: 'APT28', actor: 'Forest Blizzard' },
  { text: 'Fancy Bear', actor: 'APT28' },
  { text: 'Forest Blizzard', actor: 'APT28' },
  { text: 'Volt Typhoon', actor: 'BRONZE SILHOUETTE' },
  { text: 'Sandworm', actor: 'Seashell Blizzard' },
  { text: 'Lazarus Group', actor: 'Diamond Sleet' },
  { text: 'FIN7', actor: 'Sangria Tempest' },
  { text: 'Scattered Spider', actor: 'Octo Tempest' },
  { text: 'Salt Typhoon', actor: 'OPERATOR PANDA' },
  { text: 'Charcoal Typhoon', actor: 'AQUATIC PANDA' },
  { text: 'Chromium', actor: 'Charcoal Typhoon' },
  { text: 'Kimsuky', actor: 'Emerald Sleet' },
  { text: 'Turla', actor: 'Secret Blizzard' },
  { text: 'Andariel', actor: 'Onyx Sleet' },
  { text: 'BlackTech', actor: 'Palmerworm' },
  { text: 'APT41', actor: 'Brass Typhoon' },
  { text: 'OilRig', actor: 'Hazel Sandstorm' },
  { text: 'MuddyWater', actor: 'Mango Sandstorm' },
  { text: 'Gamaredon Group', actor: 'Aqua Blizzard' },
];
