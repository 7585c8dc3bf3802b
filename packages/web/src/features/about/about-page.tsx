import { PageHead } from '../../shared/components/page-head.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { AboutFacts } from './about-facts.js';

/** What is assessed, who answers for it, and what it is measured with. */
export const AboutPage = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const [assessment] = of('assessment');
  return (
    <>
      <PageHead title={t('about.about')} lead={t('about.lead')} />
      {assessment && (
        <section className="panel" id={assessment.id} aria-label={t('about.about')}>
          <AboutFacts assessment={assessment} />
        </section>
      )}
    </>
  );
};
