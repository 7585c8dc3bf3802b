/** What has to be lawful for processing to be so: its basis, its transfers, the rights of people, and those who process for others. */
export const legalities = ['basis', 'transfers', 'rights', 'processors'] as const;
export type Legality = (typeof legalities)[number];
