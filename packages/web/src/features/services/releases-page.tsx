import { PageHead } from '../../shared/components/page-head.js';
import { useWords } from '../../shared/words.js';
import { ReleasesPanel } from './releases-panel.js';
import './services.css';

/** The releases of a platform, and the form that makes the next one. */
export const ReleasesPage = () => {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('shell.screens.releases')} lead={t('releases.releasesLead')} />
      <ReleasesPanel />
    </>
  );
};
