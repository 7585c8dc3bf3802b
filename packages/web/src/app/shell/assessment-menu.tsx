import { ChevronDownIcon } from '@navikt/aksel-icons';
import { Suspense } from 'react';
import { Menu } from '../../shared/components/menu/menu.js';
import { useWorkbench } from '../../shared/data/context.js';
import { lazyPart } from '../../shared/lazy-part.js';
import { useWords } from '../../shared/words.js';

const AssessmentList = lazyPart(async () => (await import('./assessment-list.js')).AssessmentList);

/** Which assessment this is, and the way to every other, to a new one and to what can be imported. */
export const AssessmentMenu = () => {
  const { t } = useWords();
  const { text, evaluation } = useWorkbench();
  // What comes after a dash says what kind of document it is, which the whole page does.
  const title = text(evaluation.assessment.title).split(' – ', 1)[0];
  return (
    <Menu
      className="shell-assessment"
      label={
        <>
          <span>{title}</span>
          <ChevronDownIcon aria-hidden />
          <span className="visually-hidden">, {t('shell.switch')}</span>
        </>
      }
    >
      {(close) => (
        <Suspense fallback={null}>
          <AssessmentList onPick={close} />
        </Suspense>
      )}
    </Menu>
  );
};
