import { useLocation } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { ViewParts } from '../../shared/components/view-parts.js';
import { newHash } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { FreedomsTab } from './freedoms-tab.js';
import { RightsTab } from './rights-tab.js';
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
      <ViewParts
        label={t('shell.screens.rights')}
        chosen={tab}
        parts={(['rights', 'freedoms'] as const).map((value) => ({
          value,
          label: t(`rights.tabs.${value}`),
        }))}
      />
      {shown}
    </>
  );
};
