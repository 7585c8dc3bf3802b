import type { RiskEvaluation } from '@risikobilde/core';
import { sideBySide, verdictInShort } from '@risikobilde/core/risk';
import { useState } from 'react';
import { EditPanel } from '../../shared/components/edit-panel/edit-panel.js';
import { NewPanel } from '../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../shared/components/edit-panel/use-panel-address.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { PageHead } from '../../shared/components/page-head.js';
import { Panel } from '../../shared/components/panel.js';
import { FilterChips } from '../../shared/components/record-table/filter-chips.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { NewAct } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useFigures } from '../../shared/risk/figures/use-figures.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import { AlternativePanel, hashOfAlternative } from './alternative-panel.js';
import { BenefitPanel } from './benefit-panel.js';
import { ComparisonPicture } from './comparison-picture.js';
import { DecidingSteps } from './deciding-steps.js';
import { ForExperts } from './for-experts.js';
import { NewAlternativeForm } from './new-alternative-form.js';
import { Solutions } from './solutions.js';
import { useAlternativeNames } from './use-alternative-names.js';
import '../../shared/risk/risk.css';
import './alternatives.css';

/** Is it better or worse than the alternative? The answer, the picture it is read from, what decides it, and how safe it is. */
export const AlternativesPage = () => {
  const { t } = useWords();
  const { records, of, text } = useWorkbench();
  const { hash, isNew, open, close } = usePanelAddress();
  const { alternatives, baseline } = useRiskFrame();
  const { figures } = useFigures(records, 'wholes');
  const benefits = of('benefit');
  const benefit = benefits.find(({ id }) => id === hash);
  const alternative = alternatives.find(({ id }) => hashOfAlternative(id) === hash);
  return (
    <>
      <NewAct label={t('alternativeForm.new')} />
      {alternatives.length < 2 || !baseline || figures?.comparisons.length === 0 ? (
        <PageHead title={t('alternatives.answerNone')} lead={t('alternatives.none')} />
      ) : figures ? (
        <Comparison figures={figures} />
      ) : (
        <div aria-busy>
          <PageHead title={t('alternatives.computing')} lead={t('alternatives.lead')} />
        </div>
      )}
      {figures && figures.comparisons.length > 0 && (
        <FoldOut className="alternatives-fold" summary={<FoldName name="experts" />}>
          <ForExperts figures={figures} />
        </FoldOut>
      )}
      <FoldOut className="alternatives-fold" summary={<FoldName name="solutions" />}>
        <Solutions />
      </FoldOut>
      {isNew && (
        <NewPanel title={t('alternativeForm.new')} kind={t('field.benefit.alternatives')} onClose={close}>
          <NewAlternativeForm onAdded={(id) => open(hashOfAlternative(id))} />
        </NewPanel>
      )}
      {alternative && <AlternativePanel alternative={alternative} onClose={close} />}
      {benefit && (
        <EditPanel
          record={benefit.id}
          kind={t('kind.benefit.one')}
          title={text(benefit.text)}
          rows={benefits.map(({ id }) => id)}
          onOpen={open}
          onClose={close}
        >
          <BenefitPanel key={benefit.id} benefit={benefit} />
        </EditPanel>
      )}
    </>
  );
};

const FoldName = ({ name }: { readonly name: 'experts' | 'solutions' }) => {
  const { t } = useWords();
  return (
    <>
      {t(`alternatives.${name}`)} <span className="meta">{t(`alternatives.${name}Has`)}</span>
    </>
  );
};

const Comparison = ({ figures }: { readonly figures: RiskEvaluation }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { chosen } = useRiskFrame();
  const { names, short: shortName } = useAlternativeNames();
  const [by, setBy] = useState<'severity' | 'need'>('severity');
  const [picked, pick] = useState<string>();
  const { comparisons } = figures;
  const about =
    comparisons.find(({ alternative }) => alternative === picked) ??
    comparisons.find(({ alternative }) => alternative === chosen?.id) ??
    comparisons[0];
  if (!about) return null;
  const short = verdictInShort(about, names);
  const { rows, notAlike } = sideBySide(comparisons, about, by);
  const zone = about.basis.zone.value;
  return (
    <>
      <PageHead
        title={text(short.headline)}
        lead={
          <>
            {short.lead.map(text).join(' ')} {short.hangsOn && <strong>{text(short.hangsOn)}</strong>}
          </>
        }
      />
      <div className="alternatives-choices">
        <FilterChips
          label={t('alternatives.rows')}
          value={by}
          options={[
            { value: 'severity', label: t('alternatives.bySeverity') },
            { value: 'need', label: t('alternatives.byNeed') },
          ]}
          onChoose={setBy}
        />
        {comparisons.length > 1 && (
          <FilterChips
            label={t('alternatives.answerFor')}
            value={about.alternative}
            options={comparisons.map(({ alternative }) => ({
              value: alternative,
              label: shortName(alternative),
            }))}
            onChoose={pick}
          />
        )}
      </div>
      <ComparisonPicture
        rows={rows}
        label={t(by === 'need' ? 'alternatives.pictureByNeed' : 'alternatives.pictureBySeverity', {
          severity: short.deciding,
        })}
        about={about.alternative}
        against={about.against}
        zone={zone}
      />
      {by === 'need' && <p className="meta">{t('alternatives.needNote', { severity: short.deciding })}</p>}
      {notAlike.length > 0 && (
        <p className="meta">
          {t('alternatives.notAlike', { names: { list: notAlike.map(names.alternative) } })}
        </p>
      )}
      <div className="alternatives-columns">
        <DecidingSteps short={short} zone={zone} />
        <Panel title={t('alternatives.trust')}>
          {short.trust.map((line) => (
            <p key={text(line)}>{text(line)}</p>
          ))}
          <LeftOut figures={figures} />
        </Panel>
      </div>
    </>
  );
};

/** Estimates that the figures are without: said where it is asked how safe the answer is. */
const LeftOut = ({ figures: { leftOut } }: { readonly figures: RiskEvaluation }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const nameOf = useNames();
  const { short } = useAlternativeNames();
  if (leftOut.length === 0) return null;
  return (
    <FoldOut summary={t('alternatives.leftOut', { n: leftOut.length })}>
      <ul>
        {leftOut.map(({ scenario, alternative, why }) => (
          <li key={`${scenario}-${alternative}`}>
            {nameOf(scenario)}, {short(alternative)}: {text(why)}
          </li>
        ))}
      </ul>
    </FoldOut>
  );
};
