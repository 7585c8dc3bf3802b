import { finalRefusals } from '@risikobilde/core';
import { FindingList } from '../../shared/components/finding-list.js';
import { ToNewForm } from '../../shared/components/new-record/to-new-form.js';
import { Panel } from '../../shared/components/panel.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { newAdvice } from './decisions/advice-panel.js';
import { newDecision } from './decisions/new-decision-form.js';

/** The findings that stand between the assessment and its final edition: what the server refuses it for. */
export const GapsPanel = () => {
  const { t } = useWords();
  const { evaluation } = useWorkbench();
  const refusals = finalRefusals(evaluation);
  const { shown, toggle } = useOwnFirst(refusals.map(({ finding }) => finding));
  return (
    <Panel title={t('publish.gaps')}>
      {refusals.length === 0 ? (
        <p className="prose">{t('publish.noGaps')}</p>
      ) : (
        <>
          <details className="gaps" open={shown.length <= 3}>
            <summary>
              <strong>{t('publish.gapsLead', { n: refusals.length })}</strong>
            </summary>
            <FindingList findings={shown} empty="" showPlace />
          </details>
          {toggle}
          <div className="row-of-fields">
            <ToNewForm anchor={newDecision} label={t('decisions.newDecision')} />
            <ToNewForm anchor={newAdvice} label={t('decisions.newAdvice')} />
          </div>
        </>
      )}
    </Panel>
  );
};
