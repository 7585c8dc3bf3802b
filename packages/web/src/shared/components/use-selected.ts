import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useEnter } from '../data/presence.js';

/** The record that the address names after `#`, when it is one of these; else the first. Others see that we are in it. */
export const useSelected = <T extends { readonly id: string }>(records: readonly T[]): T | undefined => {
  const { hash } = useLocation();
  // What was first when the screen opened stays open, also when an answer moves it down the list.
  const [first] = useState(records[0]?.id);
  const selected =
    records.find((record) => record.id === hash) ??
    records.find((record) => record.id === first) ??
    records[0];
  useEnter(selected?.id);
  return selected;
};
