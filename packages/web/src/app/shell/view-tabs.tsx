import { Link, useLocation } from '@tanstack/react-router';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { type Group, placeOf, type Screen } from '../../shared/screens.js';
import { useWords } from '../../shared/words.js';
import { ChapterTabs, inTwoLines } from './chapter-tabs.js';
import './view-tabs.css';

type Props = {
  readonly group: Group;
  readonly tabs: readonly { readonly screen: Screen; readonly name: Screen['key'] | 'fromPlatform' }[];
  readonly tasks: number | undefined;
  /** Where the view puts its own act. */
  readonly actPlace: (place: HTMLElement | null) => void;
};

/** The screens of a group beside each other, and at the right what one does in this one. */
export const ViewTabs = ({ group, tabs, tasks, actPlace }: Props) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  const { pathname } = useLocation();
  // The document's tabs are its chapters.
  const isDocument = group.key === 'document';
  const rest = isDocument ? tabs.filter(({ screen }) => screen.key !== 'chapters') : tabs;
  return (
    <div className="shell-tabs">
      <nav aria-label={t('shell.tabs', { group: t(`shell.groups.${group.key}`) })}>
        <ul className={isDocument ? 'chapter-nav' : undefined}>
          {isDocument && <ChapterTabs isHere={placeOf(pathname, id).screen.key === 'chapters'} />}
          {rest.map(({ screen, name }) => (
            <li key={screen.key}>
              <Link
                to={screen.to}
                params={{ id }}
                search={keepCommon}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {isDocument ? inTwoLines(t(`shell.screens.${name}`)) : t(`shell.screens.${name}`)}
                {screen.key === 'tasks' && tasks !== undefined && tasks > 0 && (
                  <span className="shell-tab-count">{tasks}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div ref={actPlace} className="view-act" />
    </div>
  );
};
