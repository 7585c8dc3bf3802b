/** The id that a record of the platform has in a service's assessment: `altinn3.encryption-at-rest`. */
export const composedId = (platform: string, id: string): string => `${platform}.${id}`;
