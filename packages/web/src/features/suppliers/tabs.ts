import type { Kind } from '@risikobilde/core';

export const tabs = ['suppliers', 'article-28', 'terms', 'subprocessors'] as const;
export type Tab = (typeof tabs)[number];

export const isTab = (value: string): value is Tab => tabs.some((tab) => tab === value);

/** The tab on which a kind of record is found, when the address names a record. */
export const tabOfKind = (kind: Kind | undefined): Tab | undefined => {
  switch (kind) {
    case 'party':
    case 'engagement':
      return 'suppliers';
    case 'requirement':
      return 'article-28';
    case undefined:
    default:
      return undefined;
  }
};
