/**
 * What a word says of a name that stands beside it. `Language` has a row for each, with the words of one language.
 * Bits, for a word may say several things.
 */
export const WORD_CLASS = {
  /** People who act together: "group", "gang", "hackers". Before a name or after it, they make it an actor's. */
  kinds: 1,
  /** Malware and tools: "backdoor", "ransomware". Before a name or after it, they make it a tool's. */
  tools: 1 << 1,
  /** What these are said to be: "hacking group", "banking trojan". Stands between them and the name. */
  adjectives: 1 << 2,
  /** People only after a tool or one of these that is of this trade (`isOfTrade`): "ransomware operation", "hacking team". */
  operations: 1 << 3,
  /**
   * Both: people who act together in any trade, "group", "collective". On a short page that says nothing of security a word beside
   * one is a firm or a band.
   */
  groups: 1 | (1 << 3),
  /** Whose they are: "Chinese Lead". */
  nations: 1 << 4,
  /** The name follows at once: "dubbed Lead". */
  named: 1 << 5,
  /**
   * The name follows after one of `links`: "attributed to Lead", "the work of Lead". Of `named` and `passed` too, what a name is
   * behind, if one of `links` that are `does` stands before it and an attack between: "hinter dem Angriff steckt Lead".
   */
  linked: 1 << 6,
  links: 1 << 7,
  /** Of `linked`: has an object, so that what links in another language is an article after it: "carried a Sidewinder". */
  transitive: 1 << 23,
  /** Before one of `links`, which links nothing then: "such as". Also what ends what a name is said to be: "a technique that gangs use". */
  likes: 1 << 22,
  /** Says nothing, and may stand between: articles, "such as". */
  passed: 1 << 8,
  /**
   * After the name: "Lead 로 알려진", "Lead olarak bilinen". Of `adjectives` what is said of any thing: "web portal" as against
   * "hacking portal".
   */
  namedAfter: 1 << 9,
  /** What actors do and other things seldom: "Lead breached". */
  verbs: 1 << 10,
  /** The same, where what is used is of this trade too: "Lead uses phishing". */
  uses: 1 << 11,
  /** What gangs do, and others too, unless they do it to one of `loot`: "Lead listed the hospital on its leak site". */
  tells: 1 << 27,
  /** What gangs boast of: "victims", "dark web". "_" is a space. */
  loot: 1 << 28,
  /** Before one of `agents`: "data stolen by Lead", but not "stolen from Lead". */
  taken: 1 << 29,
  /** Of `links`: who did it. */
  agents: 1 << 30,
  /** What anybody does, who then is no word that begins a sentence: "Lead said", as against "Lead by example". */
  does: 1 << 31,
  /** Between the name and its verb: "has also". */
  auxiliaries: 1 << 12,
  /** The same, and the verb comes last: "Lead hat die Bank angegriffen". */
  finals: (1 << 12) | (1 << 16),
  /**
   * The same, and what it is taken for; with a participle after it something is done to the name: "Lead was deployed". An article
   * is one as well where a language needs no verb: "A Lead egy hackercsoport".
   */
  beings: 1 << 13,
  /** What only software has, before `ofs`: "deployments of Lead", "a variant of Lead". */
  copies: 1 << 24,
  /** Of `links`: whose something is. */
  ofs: 1 << 25,
  /** Things that are sold or shown. After a name, or said of it, they make it theirs: "the Lead wallet", "Lead is an app". */
  products: 1 << 26,
  /** What is done with tools, and what they are in a row of: "infected with Lead", "tools such as Lead". */
  handled: 1 << 14,
  /** After a kind of people: no people: "affiliate program", "group policy". */
  notPeople: 1 << 15,
  /** After a tool's word, which makes it neither people nor a tool: "Lead ransomware attack", "a malware author". */
  attacks: 1 << 21,
  /** After a name and a hyphen: "Lead-linked", "Russia-aligned". */
  attached: 1 << 16,
  /**
   * The same, after a country only: "China-based" as against "Windows-based". Of `linked` also what a name has that is a gang's, and
   * that stands before "of" alone: "SafePay members", "the takedown of Lead".
   */
  located: 1 << 18,
  countries: 1 << 19,
  /** Before what a name is said to be: "Lead, a young gang". */
  articles: 1 << 20,
  /** Between two names of one list. */
  ands: 1 << 17,
} as const;

export type WordClass = keyof typeof WORD_CLASS;

/**
 * The words of a language, with spaces between. "grup*" is any word that begins so, with up to five letters more; "*gruppe"
 * any that ends so. Capitals count where the table has them. Scripts without spaces are cut into the longest words that a
 * table has.
 */
export type Language = Readonly<Partial<Record<WordClass, string>>> & {
  /**
   * Words that show that a text is about security, and seldom stand in texts that are not: "threat", "victim" and "loader"
   * are left out. Forms are listed, not stemmed; "_" is a space.
   */
  readonly security: string;
  /** Of these, what tells of gangs though none is named: "ransomware gang". */
  readonly gangs?: string;
};
