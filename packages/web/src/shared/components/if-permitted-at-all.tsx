import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sessionQuery } from '../data/client.js';
import { NotPermitted, type RefusableAction } from './not-permitted.js';

type Props = { readonly action: RefusableAction; readonly children: ReactNode };

/** What the server permits whoever asks outside an assessment, or in its place that it does not. */
export const IfPermittedAtAll = ({ action, children }: Props) => {
  const { data } = useQuery(sessionQuery);
  if (data === undefined) return null;
  return data.permitted.includes(action) ? children : <NotPermitted action={action} />;
};
