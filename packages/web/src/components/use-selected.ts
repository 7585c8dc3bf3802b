import { useLocation } from '@tanstack/react-router';
import { useEnter } from '../data/presence.js';

/** The record that the address names after `#`, when it is one of these; else the first. Others see that we are in it. */
export const useSelected = <T extends { readonly id: string }>(records: readonly T[]): T | undefined => {
  const { hash } = useLocation();
  const selected = records.find((record) => record.id === hash) ?? records[0];
  useEnter(selected?.id);
  return selected;
};
