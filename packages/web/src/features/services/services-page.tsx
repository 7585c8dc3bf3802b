import { useWords } from '../../shared/words.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { PageHead } from '../../shared/components/page-head.js';
import { useWorkbench } from '../../shared/data/context.js';
import { OperatorPage } from './fleet/operator-page.js';
import { ChooseRelease } from './choose-release.js';
import { DocumentsPanel } from './documents-panel.js';
import { ServiceView } from './service-view.js';
import './services.css';

/** Of a service: what the platform does for it and what is its own. Of a platform: its releases, and who builds on them. */
export const ServicesPage = () => {
  const { t } = useWords();
  const { platform, of } = useWorkbench();
  const [head] = of('assessment');
  if (platform) return <ServiceView platform={platform} />;
  if (head?.subject.type !== 'service')
    return (
      <>
        <OperatorPage />
        <FoldOut className="operator-fold" summary={<h2>{t('releases.documentsTitle')}</h2>}>
          <DocumentsPanel of="operator" />
        </FoldOut>
      </>
    );
  return (
    <>
      <PageHead title={t('shell.screens.fromPlatform')} lead={t('services.leadOwner')} />
      <ChooseRelease />
    </>
  );
};
