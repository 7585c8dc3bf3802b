import { formatNumber, type Language } from '@risikobilde/words';

/** How much a file is to fetch: whole kilobytes, from a million bytes megabytes with one decimal. */
export const sizeOf = (bytes: number, language: Language): string =>
  bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)} kB`
    : `${formatNumber(Math.round(bytes / 100_000) / 10, language)} MB`;
