/** What the risk screen shows, in the address: one scenario, or the list as it is filtered; and which alternative. */
export type RiskSearch = {
  readonly scenario?: string;
  readonly alternativ?: string;
  readonly gruppe?: string;
  readonly dimensjon?: string;
  readonly band?: string;
};

const names = ['scenario', 'alternativ', 'gruppe', 'dimensjon', 'band'] as const;

export const parseRiskSearch = (search: Readonly<Record<string, unknown>>): RiskSearch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
