/** The id that a record of the platform has in a service's assessment: `altinn3.encryption-at-rest`. */
export const composedId = (platform: string, id: string): string => `${platform}.${id}`;

/** The id that the platform itself uses, when the id is one of its records'. */
export const platformId = (platform: string, composed: string): string | undefined =>
  composed.startsWith(`${platform}.`) ? composed.slice(platform.length + 1) : undefined;
