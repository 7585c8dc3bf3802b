import type { ReactNode } from 'react';
import { useMay } from '../data/context.js';
import { NotPermitted, type RefusableAction } from './not-permitted.js';

type Props = { readonly action: RefusableAction; readonly children: ReactNode };

/** What the server permits on the assessment, or in its place that it does not. */
export const IfPermitted = ({ action, children }: Props) =>
  useMay(action) ? children : <NotPermitted action={action} />;
