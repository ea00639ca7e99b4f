export const background = {} as const;
