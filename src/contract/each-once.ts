interface WithActors {
  readonly actors: readonly { readonly id: string }[];
}

/**
 * How answers travel that hold the same actors again and again: each whole where it comes first, and by its id from then
 * on. Who all names of a long list mean would otherwise be more than a browser carries in one message (64 MB).
 */
export const EACH_ONCE = {
  pack(answers: readonly WithActors[]): unknown {
    const sent = new Set<string>();
    return answers.map((answer) => ({
      ...answer,
      actors: answer.actors.map((actor) => {
        if (sent.has(actor.id)) return actor.id;
        sent.add(actor.id);
        return actor;
      }),
    }));
  },

  /** What was not packed so comes back as it is, or throws: it is looked at afterwards in any case. */
  unpack(packed: unknown): unknown {
    const whole = new Map<string, unknown>();
    return (packed as readonly { readonly actors: readonly ({ readonly id: string } | string)[] }[]).map(
      (answer) => ({
        ...answer,
        actors: answer.actors.map((actor) => {
          if (typeof actor === 'string') return whole.get(actor);
          whole.set(actor.id, actor);
          return actor;
        }),
      }),
    );
  },
};
