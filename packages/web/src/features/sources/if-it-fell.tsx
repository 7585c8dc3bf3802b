import { suppose, supposedEffect } from '@risikobilde/core/argument';
import { useMemo } from 'react';
import { FindingList } from '../../shared/components/finding-list.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { StandingMoves } from '../../shared/components/standing-moves/standing-moves.js';
import { useWorkbench } from '../../shared/data/context.js';
import { WhatIfLink } from '../../shared/suppose/what-if-link.js';
import { useWords } from '../../shared/words.js';

/** What would follow if the source fell today: worked out when it is asked for, and stored nowhere. */
export const IfItFell = ({ source }: { readonly source: string }) => {
  const { t } = useWords();
  return (
    <FoldOut className="record-details" summary={t('sources.ifFell')}>
      <Follows source={source} />
      <p>
        <WhatIfLink fall={{ fact: source }} />
      </p>
    </FoldOut>
  );
};

const Follows = ({ source }: { readonly source: string }) => {
  const { t } = useWords();
  const { assessment, world, evaluation, language, text } = useWorkbench();
  const saying = t('sources.ifFellEvent');
  const effect = useMemo(() => {
    const supposition = suppose(assessment, world, evaluation.asOf, [source], { [language]: saying });
    return 'unknown' in supposition
      ? undefined
      : supposedEffect({ assessment, world }, supposition, evaluation.asOf);
  }, [assessment, world, evaluation.asOf, source, language, saying]);
  if (effect === undefined) return undefined;
  const { after, change } = effect;
  const due = change.tasks.opened.map((task) => task.due).toSorted()[0];
  return (
    <div className="if-it-fell">
      <p className="meta">{t('sources.ifFellLead')}</p>
      {change.conclusion ? (
        <p>
          <strong>{t('measures.conclusion')}</strong> {text(after.conclusion.summary)}
        </p>
      ) : (
        <p>{t(change.claims.length === 0 ? 'measures.noClaims' : 'measures.conclusionSame')}</p>
      )}
      <StandingMoves moves={[...change.claims, ...change.premises]} />
      <h4>{t('sources.ifFellTodo')}</h4>
      {due !== undefined && <p>{t('sources.ifFellTasks', { n: change.tasks.opened.length, due })}</p>}
      {(due === undefined || change.findings.opened.length > 0) && (
        <FindingList findings={change.findings.opened} empty={t('sources.ifFellNoTodo')} showPlace />
      )}
    </div>
  );
};
