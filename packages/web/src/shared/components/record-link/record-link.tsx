import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { screenOfRecord } from '@risikobilde/core';
import { keepCommon } from '../../search-params.js';
import { useWorkbench } from '../../data/context.js';

type Props = { readonly record: string; readonly children: ReactNode };

/** Goes to the screen where a record is edited, with its id after `#`; plain text when there is no such record. */
export const RecordLink = ({ record, children }: Props) => {
  const { id, record: find } = useWorkbench();
  const found = find(record);
  if (!found) return <>{children}</>;
  const hash = found.kind === 'claim' ? `claim-${found.id}` : found.id;
  return (
    <Link className="ds-link" to={screenOfRecord[found.kind]} params={{ id }} search={keepCommon} hash={hash}>
      {children}
    </Link>
  );
};
