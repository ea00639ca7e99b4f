export const panel = {
  open: 'Side panel',
} as const;
