import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { FilterChips } from '../../../shared/components/record-table/filter-chips.js';
import { ProgressRing } from '../../../shared/components/progress-ring/progress-ring.js';
import { focusRow } from '../../../shared/components/edit-panel/use-panel-address.js';
import type { Platform } from '../../../shared/data/use-platform.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { ChainStrip } from '../chain/chain-strip.js';
import { useAnswering } from '../use-answering.js';
import { AdoptPanel } from './adopt-panel.js';
import { DecisionPanel, type Intent } from './decision-panel.js';
import { DecisionTable } from './decision-table.js';
import { type Receipt, ReceiptOf } from './receipt-of.js';
import { isDecided, isDoubtful, useDecisions } from './use-decisions.js';
import './decisions.css';

const filters = ['all', 'open', 'doubtful'] as const;
type Filter = (typeof filters)[number];

type Opened = { readonly topic: string; readonly intent?: Intent };

/** What the platform does for the service, as some twenty decisions: each with how it stands, what is left, and three answers. */
export const DecisionsTab = ({
  platform,
  named,
}: {
  readonly platform: Platform;
  readonly named: string;
}) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const decisions = useDecisions(platform);
  const given = useAnswering();
  const [filter, setFilter] = useState<Filter>('all');
  const [opened, open] = useState<Opened | undefined>(() => {
    const of = decisions.all.find(({ statements }) => statements.some(({ id }) => id === named));
    return of && { topic: of.topic };
  });
  const [isAdopting, adopt] = useState(false);
  const [receipt, tell] = useState<Receipt>();
  const { all, together } = decisions;
  const passes: Readonly<Record<Filter, (one: (typeof all)[number]) => boolean>> = {
    all: () => true,
    open: (one) => !isDecided(one),
    doubtful: isDoubtful,
  };
  const count = (one: Filter): number => all.filter(passes[one]).length;
  const left = count('open');
  const shaky = all.filter((one) => !isDecided(one) && isDoubtful(one)).length;
  const current = all.find(({ topic }) => topic === opened?.topic);
  const n = together.reduce((sum, { statements }) => sum + statements.length, 0);
  const { title, version } = platform.release.manifest;
  const close = () => {
    open(undefined);
    if (opened) focusRow(opened.topic);
  };
  return (
    <>
      <div className="decisions-head">
        <ProgressRing done={all.length - left} of={all.length} size={96}>
          <>
            <strong>{all.length - left}</strong>
            {t('decisions.ring', { all: all.length })}
          </>
        </ProgressRing>
        <div className="page-head">
          <h1>
            {left === 0
              ? t('decisions.answerAll', { all: all.length })
              : t('decisions.answer', { left, all: all.length, shaky, rest: left - shaky })}
          </h1>
          <p>
            {t('decisions.lead', {
              statements: all.reduce((sum, { statements }) => sum + statements.length, 0),
              all: all.length,
              title: text(title).split(' – ', 1)[0] ?? '',
              version,
            })}
          </p>
        </div>
      </div>
      <ChainStrip />
      <section aria-labelledby="decisions-title">
        <div className="decisions-tools">
          <h2 id="decisions-title">{t('decisions.title')}</h2>
          <FilterChips
            label={t('services.filter')}
            value={filter}
            options={filters.map((value) => ({
              value,
              label: t(`decisions.filters.${value}`),
              n: count(value),
            }))}
            onChoose={setFilter}
          />
          {given && n > 0 && (
            <Button data-size="sm" variant="secondary" onClick={() => adopt(true)}>
              {t('decisions.adoptTogether', { n })}
            </Button>
          )}
        </div>
        <DecisionTable
          decisions={all.filter(passes[filter])}
          opened={opened?.topic}
          canAnswer={given !== undefined}
          onOpen={(topic, intent) => open({ topic, ...(intent && { intent }) })}
          onTold={tell}
        />
      </section>
      {isAdopting && <AdoptPanel decisions={decisions} onClose={() => adopt(false)} onTold={tell} />}
      {current && !isAdopting && (
        <DecisionPanel
          key={`${current.topic} ${opened?.intent ?? ''}`}
          decision={current}
          standings={decisions.standings}
          intent={opened?.intent}
          named={named}
          onClose={close}
          onTold={tell}
        />
      )}
      <ReceiptOf receipt={receipt} onDone={() => tell(undefined)} />
    </>
  );
};
