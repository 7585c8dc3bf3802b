import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DayButton } from '../../features/day/day-button.js';
import { FindButton } from '../../features/search/find-button.js';
import { keepCommon } from '../../shared/search-params.js';
import { AssessmentMenu } from './assessment-menu.js';
import { SaveStatus } from './save-status.js';
import './shell-header.css';

/** Which assessment and which day, finding, whether what is written is saved; then what is done with the view. */
export const ShellHeader = ({ children }: { readonly children: ReactNode }) => {
  return (
    <header className="shell-header">
      <Link to="/" search={keepCommon} className="shell-brand">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>Risikobilde</span>
      </Link>
      <AssessmentMenu />
      <DayButton />
      <span className="shell-gap" />
      <FindButton />
      <SaveStatus />
      {children}
    </header>
  );
};
