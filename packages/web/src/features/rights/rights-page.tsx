import { Link, useLocation } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { newHash } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { FreedomsTab } from './freedoms-tab.js';
import { RightsTab } from './rights-tab.js';
import '../../shared/components/record-table/record-table.css';
import './rights.css';

/** The rights of data subjects by activity, and the interference test of the human rights. */
export const RightsPage = () => {
  const { t } = useWords();
  const { record } = useWorkbench();
  const { hash } = useLocation();
  const tab =
    hash === 'freedoms' || hash === newHash || record(hash)?.kind === 'freedom' ? 'freedoms' : 'rights';
  const shown = { rights: <RightsTab />, freedoms: <FreedomsTab /> }[tab];
  return (
    <>
      <nav className="rights-parts chips" aria-label={t('shell.screens.rights')}>
        {(['rights', 'freedoms'] as const).map((part) => (
          <Link
            key={part}
            to="."
            search
            hash={part}
            resetScroll={false}
            hashScrollIntoView={false}
            activeOptions={{ includeHash: true }}
            className="chip"
            aria-current={part === tab ? 'true' : undefined}
          >
            {t(`rights.tabs.${part}`)}
          </Link>
        ))}
      </nav>
      {shown}
    </>
  );
};
