export const corrections = {} as const;
