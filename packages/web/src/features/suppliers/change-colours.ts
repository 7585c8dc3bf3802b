export const changeColours = {
  added: 'success',
  removed: 'danger',
  changed: 'warning',
  unchanged: 'neutral',
} as const;
