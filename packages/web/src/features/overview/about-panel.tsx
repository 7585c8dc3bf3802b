import { Suspense } from 'react';
import { useWords } from '../../shared/words.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { Loading } from '../../shared/loading.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useWorkbench } from '../../shared/data/context.js';
import './overview.css';

// Folded together when the screen opens: its fields are fetched by who opens it.
const AboutFacts = lazyPart(async () => (await import('./about-facts.js')).AboutFacts);

/** What is assessed, who answers for it, and what it is measured with. */
export const AboutPanel = () => {
  const { t } = useWords();
  const { of } = useWorkbench();
  const [assessment] = of('assessment');
  if (!assessment) return null;
  return (
    <section className="panel" id={assessment.id} aria-labelledby="about">
      <FoldOut className="overview-about" summary={<h2 id="about">{t('about.about')}</h2>}>
        <Suspense fallback={<Loading />}>
          <AboutFacts assessment={assessment} />
        </Suspense>
      </FoldOut>
    </section>
  );
};
