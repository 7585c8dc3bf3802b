import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useWords } from '../../shared/words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { OperatorPage } from './fleet/operator-page.js';
import { ChooseRelease } from './choose-release.js';
import { DocumentsPanel } from './documents-panel.js';
import { ReleasesPanel } from './releases-panel.js';
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
        <ReleasesPanel />
        <DocumentsPanel of="operator" />
      </>
    );
  return (
    <>
      <div className="page-head">
        <Heading level={1} data-size="md">
          {t('shell.screens.services')}
        </Heading>
        <Paragraph>{t('services.leadOwner')}</Paragraph>
      </div>
      <ChooseRelease />
    </>
  );
};
