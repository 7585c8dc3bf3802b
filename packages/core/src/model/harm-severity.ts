/** How grave the harm is for one person, the lightest first. Apart from the schemas, which a page that only reads does not fetch. */
export const harmSeverities = ['negligible', 'limited', 'significant', 'maximum'] as const;
export type HarmSeverity = (typeof harmSeverities)[number];
