import { Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { capital } from '../../shared/capital.js';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { AlternativeEdit } from './alternative-edit.js';
import { BenefitsTable } from './benefits-table.js';
import { NewAlternativeForm } from './new-alternative-form.js';

/** What each alternative is, and what it gives. */
export const AlternativeCards = () => {
  const { t } = useWords();
  const { text, asOf, id: assessment } = useWorkbench();
  const { alternatives } = useRiskFrame();
  return (
    <Panel title={t('alternatives.solutions')}>
      <div className="alternatives-cards">
        {alternatives.map((alternative) => {
          const { id, name, role, description, until } = alternative;
          return (
            <article key={id}>
              <h3>{text(name)}</h3>
              <p className="alternatives-tags">
                <Tag data-size="sm" data-color={role === 'chosen' ? 'accent' : 'neutral'}>
                  {capital(t(`value.assessment.alternatives.role.${role}`))}
                </Tag>
                {until !== undefined && (
                  <Tag data-size="sm" data-color={until <= asOf ? 'warning' : 'neutral'}>
                    {t(until <= asOf ? 'alternatives.endedTag' : 'alternatives.until', { date: until })}
                  </Tag>
                )}
              </p>
              {description && <p>{text(description)}</p>}
              <Link
                className="ds-link"
                to="/a/$id/risiko"
                params={{ id: assessment }}
                search={(old) => ({ ...keepCommon(old), alternativ: id })}
                aria-label={`${t('alternatives.toRisk')}: ${text(name)}`}
              >
                {t('alternatives.toRisk')}
              </Link>
              <FoldOut
                className="alternatives-more"
                summary={t('common.alter')}
                summaryLabel={`${t('common.alter')}: ${text(name)}`}
              >
                <AlternativeEdit alternative={alternative} />
              </FoldOut>
            </article>
          );
        })}
      </div>
      <NewAlternativeForm />
      <h3>{t('kind.benefit.many')}</h3>
      <BenefitsTable alternatives={alternatives} />
    </Panel>
  );
};
