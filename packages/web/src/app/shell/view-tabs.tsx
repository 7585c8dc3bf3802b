import { Link } from '@tanstack/react-router';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import type { Group, Screen } from '../../shared/screens.js';
import { useWords } from '../../shared/words.js';
import './view-tabs.css';

type Props = {
  readonly group: Group;
  readonly tabs: readonly { readonly screen: Screen; readonly name: Screen['key'] | 'fromPlatform' }[];
  readonly tasks: number;
  /** Where the view puts its own act. */
  readonly actPlace: (place: HTMLElement | null) => void;
};

/** The screens of a group beside each other, and at the right what one does in this one. */
export const ViewTabs = ({ group, tabs, tasks, actPlace }: Props) => {
  const { t } = useWords();
  const { id } = useWorkbench();
  return (
    <div className="shell-tabs">
      <nav aria-label={t('shell.tabs', { group: t(`shell.groups.${group.key}`) })}>
        <ul>
          {tabs.map(({ screen, name }) => (
            <li key={screen.key}>
              <Link
                to={screen.to}
                params={{ id }}
                search={keepCommon}
                activeOptions={{ exact: true, includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t(`shell.screens.${name}`)}
                {screen.key === 'tasks' && tasks > 0 && <span className="shell-tab-count">{tasks}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div ref={actPlace} className="view-act" />
    </div>
  );
};
