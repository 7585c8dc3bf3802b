import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ComparisonStrength } from '@risikobilde/core';
import { useTexts } from '../../shared/language.js';
import { formatDatesIn } from '../../shared/components/format.js';
import { useWorkbench } from '../../shared/data/context.js';
import { outOfHundred } from '../../shared/risk/numbers-in-words.js';
import { type Alternative, useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { alternativesTexts } from './texts.js';

type Props = { readonly comparisons: readonly ComparisonStrength[]; readonly baseline: Alternative };

/** Each alternative against the baseline in one sentence, and how strong it is in both ways of looking. */
export const StrengthPanel = ({ comparisons, baseline }: Props) => {
  const t = useTexts(alternativesTexts);
  const { text, language } = useWorkbench();
  const { alternatives } = useRiskFrame();
  return (
    <section className="panel" aria-labelledby="alternatives-answer">
      <Heading level={2} data-size="xs" id="alternatives-answer">
        {t('answer')}
      </Heading>
      <p className="risk-meta">{t('against', { name: text(baseline.name) })}</p>
      {comparisons.length === 0 && <Paragraph>{t('none')}</Paragraph>}
      {comparisons.map((comparison) => {
        const { alternative, notHigher, notHigherApart, independentYears, judgements } = comparison;
        const found = alternatives.find(({ id }) => id === alternative);
        return (
          <article className="alternatives-answer" key={alternative}>
            <h3>{text(found?.name ?? { nb: alternative })}</h3>
            <p className="alternatives-sentence">{formatDatesIn(text(comparison.sentence), language)}</p>
            <div className="alternatives-strengths">
              <Strength
                title={t('shared')}
                share={notHigher}
                of={t('notHigherWorlds')}
                help={t('sharedHelp')}
              />
              <Strength
                title={t('apart')}
                share={notHigherApart}
                of={t('notHigherWorlds')}
                help={t('apartHelp')}
              />
              <Strength
                title={t('independent')}
                share={independentYears}
                of={t('notWorseYears')}
                help={t('independentHelp')}
              />
            </div>
            <Paragraph className="alternatives-detail">{text(comparison.detail)}</Paragraph>
            {judgements.byExample === 0 && (
              <p className="risk-meta">{t('judgedByOthers', { of: judgements.of })}</p>
            )}
          </article>
        );
      })}
    </section>
  );
};

type StrengthProps = {
  readonly title: string;
  readonly share: number;
  readonly of: string;
  readonly help: string;
};

const Strength = ({ title, share, of, help }: StrengthProps) => {
  const t = useTexts(alternativesTexts);
  const n = outOfHundred(share);
  return (
    <div>
      <h4>{title}</h4>
      <p>
        <strong>{t('notHigher', { n })}</strong> {of}
      </p>
      <div className="alternatives-bar" aria-hidden>
        <span style={{ inlineSize: `${n}%` }} />
      </div>
      <p className="risk-meta">{help}</p>
    </div>
  );
};
