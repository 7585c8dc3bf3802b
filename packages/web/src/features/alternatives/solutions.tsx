import { Tag } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { capital } from '../../shared/capital.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { hashOfAlternative } from './alternative-panel.js';
import { BenefitsTable } from './benefits-table.js';
import { NewBenefitForm } from './new-benefit-form.js';

/** What each alternative is, and what it gives. */
export const Solutions = () => {
  const { t } = useWords();
  const { text, asOf, id: assessment } = useWorkbench();
  const { alternatives } = useRiskFrame();
  return (
    <>
      <div className="alternatives-cards">
        {alternatives.map(({ id, name, role, description, until }) => (
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
            <p className="alternatives-links">
              <Link
                className="ds-link"
                to="/a/$id/risiko"
                params={{ id: assessment }}
                search={(old) => ({ ...keepCommon(old), alternativ: id })}
                aria-label={`${t('alternatives.toRisk')}: ${text(name)}`}
              >
                {t('alternatives.toRisk')}
              </Link>
              <Link
                to="."
                search
                hash={hashOfAlternative(id)}
                resetScroll={false}
                hashScrollIntoView={false}
                activeOptions={{ includeHash: true }}
                data-row={hashOfAlternative(id)}
                className="quiet-button"
                aria-label={`${t('common.alter')}: ${text(name)}`}
              >
                <PencilIcon aria-hidden />
                {t('common.alter')}
              </Link>
            </p>
          </article>
        ))}
      </div>
      <h3>{t('kind.benefit.many')}</h3>
      <BenefitsTable alternatives={alternatives} />
      <NewBenefitForm />
    </>
  );
};
