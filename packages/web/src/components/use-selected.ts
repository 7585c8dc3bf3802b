import { useLocation } from '@tanstack/react-router';

/** The record that the address names after `#`, when it is one of these; else the first. */
export const useSelected = <T extends { readonly id: string }>(records: readonly T[]): T | undefined => {
  const { hash } = useLocation();
  return records.find((record) => record.id === hash) ?? records[0];
};
