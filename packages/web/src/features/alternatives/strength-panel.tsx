import { Paragraph } from '@digdir/designsystemet-react';
import type { ComparisonStrength } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { outOfHundred } from '../../shared/risk/numbers-in-words.js';
import { type Alternative, useRiskFrame } from '../../shared/risk/use-risk-frame.js';

type Props = { readonly comparisons: readonly ComparisonStrength[]; readonly baseline: Alternative };

/** Each alternative against the baseline in one sentence, and how strong it is in both ways of looking. */
export const StrengthPanel = ({ comparisons, baseline }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { alternatives } = useRiskFrame();
  return (
    <Panel title={t('common.inShort')}>
      <p className="meta">{t('alternatives.against', { name: text(baseline.name) })}</p>
      {comparisons.length === 0 && <Paragraph>{t('alternatives.none')}</Paragraph>}
      {comparisons.map((comparison) => {
        const { alternative, notHigher, notHigherApart, independentYears, judgements } = comparison;
        const found = alternatives.find(({ id }) => id === alternative);
        return (
          <article className="alternatives-answer" key={alternative}>
            <h3>{text(found?.name ?? { nb: alternative })}</h3>
            <p className="alternatives-sentence">{text(comparison.sentence)}</p>
            <div className="alternatives-strengths">
              <Strength
                title={t('alternatives.shared')}
                share={notHigher}
                of={t('alternatives.notHigherWorlds')}
                help={t('alternatives.sharedHelp')}
              />
              <Strength
                title={t('alternatives.apart')}
                share={notHigherApart}
                of={t('alternatives.notHigherWorlds')}
                help={t('alternatives.apartHelp')}
              />
              <Strength
                title={t('alternatives.independent')}
                share={independentYears}
                of={t('alternatives.notWorseYears')}
                help={t('alternatives.independentHelp')}
              />
            </div>
            <Paragraph className="alternatives-detail">{text(comparison.detail)}</Paragraph>
            {judgements.byExample === 0 && (
              <p className="meta">{t('alternatives.judgedByOthers', { of: judgements.of })}</p>
            )}
          </article>
        );
      })}
    </Panel>
  );
};

type StrengthProps = {
  readonly title: string;
  readonly share: number;
  readonly of: string;
  readonly help: string;
};

const Strength = ({ title, share, of, help }: StrengthProps) => {
  const { t } = useWords();
  const n = outOfHundred(share);
  return (
    <div>
      <h4>{title}</h4>
      <p>
        <strong>{t('risk.ofHundred', { n })}</strong> {of}
      </p>
      <div className="alternatives-bar" aria-hidden>
        <span style={{ inlineSize: `${n}%` }} />
      </div>
      <p className="meta">{help}</p>
    </div>
  );
};
