import { Heading, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/language.js';
import { keepCommon } from '../../shared/search-params.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { formatDate } from '../../shared/components/format.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { AlternativeEdit } from './alternative-edit.js';
import { alternativeFormTexts } from './alternative-form-texts.js';
import { BenefitsTable } from './benefits-table.js';
import { NewAlternativeForm } from './new-alternative-form.js';
import { alternativesTexts } from './texts.js';

/** What each alternative is, and what it gives. */
export const AlternativeCards = () => {
  const t = useTexts(alternativesTexts);
  const make = useTexts(alternativeFormTexts);
  const { text, language, asOf, id: assessment } = useWorkbench();
  const { alternatives } = useRiskFrame();
  return (
    <section className="panel" aria-labelledby="alternatives-benefits">
      <Heading level={2} data-size="xs" id="alternatives-benefits">
        {t('solutions')}
      </Heading>
      <div className="alternatives-cards">
        {alternatives.map((alternative) => {
          const { id, name, role, description, until } = alternative;
          return (
            <article key={id}>
              <h3>{text(name)}</h3>
              <p className="alternatives-tags">
                <Tag data-size="sm" data-color={role === 'chosen' ? 'accent' : 'neutral'}>
                  {t(`roles.${role}`)}
                </Tag>
                {until !== undefined && (
                  <Tag data-size="sm" data-color={until <= asOf ? 'warning' : 'neutral'}>
                    {t(until <= asOf ? 'endedTag' : 'until', { date: formatDate(until, language) })}
                  </Tag>
                )}
              </p>
              {description && <p>{text(description)}</p>}
              <Link
                className="ds-link"
                to="/a/$id/risiko"
                params={{ id: assessment }}
                search={(old) => ({ ...keepCommon(old), alternativ: id })}
                aria-label={`${t('toRisk')}: ${text(name)}`}
              >
                {t('toRisk')}
              </Link>
              <FoldOut
                className="alternatives-more"
                summary={make('change')}
                summaryLabel={`${make('change')}: ${text(name)}`}
              >
                <AlternativeEdit alternative={alternative} />
              </FoldOut>
            </article>
          );
        })}
      </div>
      <NewAlternativeForm />
      <h3>{t('benefits')}</h3>
      <BenefitsTable alternatives={alternatives} />
    </section>
  );
};
