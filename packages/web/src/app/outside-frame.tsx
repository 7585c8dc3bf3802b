import { Link, Outlet } from '@tanstack/react-router';
import { keepCommon } from '../shared/search-params.js';
import { LanguageMenu } from './shell/language-menu.js';
import { LookMenu } from './shell/look-menu.js';
import '../shared/shell.css';
import './shell/shell-header.css';

/** The frame of a page outside an assessment: the way to the start, and how the page looks and in which language. */
export const OutsideFrame = () => (
  <div className="shell">
    <header className="shell-header">
      <Link to="/" search={keepCommon} className="shell-brand">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>Risikobilde</span>
      </Link>
      <span className="shell-gap" />
      <LanguageMenu />
      <LookMenu />
    </header>
    <Outlet />
  </div>
);
