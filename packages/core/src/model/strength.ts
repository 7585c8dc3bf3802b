/** How much what was said or done weighs for what leans on it; strongest first. */
export const strengths = ['decisive', 'considerable', 'slight'] as const;
export type Strength = (typeof strengths)[number];
