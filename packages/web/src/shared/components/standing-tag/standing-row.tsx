import type { Standing } from '@risikobilde/core';
import type { ReactNode } from 'react';
import { ExplainButton } from '../explain/explain-button.js';
import { StandingTag } from './standing-tag.js';
import './standing-row.css';

type Props = {
  readonly id: string;
  readonly standing: Standing;
  readonly says: string;
  /** What stands below its standing, such as how it stood before. */
  readonly note?: ReactNode;
  readonly isMarked?: boolean;
  /** What stands below what it says, such as why. */
  readonly children?: ReactNode;
};

/** One of a list of claims: how it stands, what it says, and the way to why. */
export const StandingRow = ({ id, standing, says, note, isMarked = false, children }: Props) => (
  <li className={isMarked ? 'standing-row changed' : 'standing-row'}>
    <span>
      <StandingTag standing={standing} />
      {note}
    </span>
    <div>
      {says}
      {children}
    </div>
    <ExplainButton id={id} about={says} />
  </li>
);
