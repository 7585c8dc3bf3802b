import { Heading, Tag } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../app/language.js';
import { keepCommon } from '../../app/search-params.js';
import { TextEdit } from '../../components/edit/text-edit.js';
import { useRecordEdit } from '../../components/edit/use-record-edit.js';
import { formatDate } from '../../components/format.js';
import { ProvenanceTag } from '../../components/provenance/provenance-tag.js';
import { RecordFrame } from '../../components/provenance/record-frame.js';
import { useWorkbench } from '../../data/context.js';
import { useRiskFrame } from '../risk/use-risk-frame.js';
import { alternativesTexts } from './texts.js';

/** What each alternative is, and what it gives. */
export const AlternativeCards = () => {
  const t = useTexts(alternativesTexts);
  const { of, text, language, asOf, id: assessment } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const benefits = of('benefit');
  return (
    <section className="panel" aria-labelledby="alternatives-benefits">
      <Heading level={2} data-size="xs" id="alternatives-benefits">
        {t('benefits')}
      </Heading>
      <div className="alternatives-cards">
        {alternatives.map(({ id, name, role, description, until }) => {
          const own = benefits.filter((benefit) => benefit.alternatives.includes(id));
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
              {own.length === 0 ? (
                <p className="edit-empty">{t('noBenefits')}</p>
              ) : (
                <ul className="alternatives-benefits">
                  {own.map((benefit) => (
                    <RecordFrame key={benefit.id} id={benefit.id} look="none">
                      <Benefit benefit={benefit} />
                    </RecordFrame>
                  ))}
                </ul>
              )}
              <Link
                className="ds-link"
                to="/a/$id/risiko"
                params={{ id: assessment }}
                search={(old) => ({ ...keepCommon(old), alternativ: id })}
                aria-label={`${t('toRisk')}: ${text(name)}`}
              >
                {t('toRisk')}
              </Link>
            </article>
          );
        })}
      </div>
    </section>
  );
};

const Benefit = ({ benefit }: { readonly benefit: RecordOf<'benefit'> }) => {
  const t = useTexts(alternativesTexts);
  const { text } = useWorkbench();
  const { set } = useRecordEdit<'benefit'>(benefit);
  return (
    <li id={benefit.id}>
      <TextEdit
        label={`${t('benefit')}: ${text(benefit.text)}`}
        value={benefit.text}
        onSave={(words) => set('text', words)}
      />
      <p className="risk-meta">
        {t(`whom.${benefit.forWhom}`)} · {t(`strengths.${benefit.strength}`)}{' '}
        <ProvenanceTag id={benefit.id} />
      </p>
    </li>
  );
};
