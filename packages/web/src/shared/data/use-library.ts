import type { Library } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { libraryQuery } from './library.js';

const none: Library = { items: [] };

/** What can be picked from; empty until it is here. */
export const useLibrary = (): Library => useQuery(libraryQuery).data ?? none;
