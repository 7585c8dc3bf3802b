/** The place of a row that others refer to. */
export const rowLabel = (part: string, row: number): string => `r${part}-${row}`;
