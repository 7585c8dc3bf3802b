import { Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { type Evaluation, type LocalDate, type Standing, preciseDate } from '@risikobilde/core';
import { memo, useMemo, useState } from 'react';
import { formatDay } from '@risikobilde/words';
import { Loading } from '../../shared/loading.js';
import { useWords } from '../../shared/words.js';
import { today } from '../../shared/search-params.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { Panel } from '../../shared/components/panel.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { StandingRow } from '../../shared/components/standing-tag/standing-row.js';
import { useWorkbench } from '../../shared/data/context.js';
import { evaluateOnce } from '../../shared/data/evaluate.js';
import { countStandings } from '../../shared/count-standings.js';

/**
 * Every claim as it stands on the day; what stands otherwise than on the day it is compared with is marked. Drawn anew only
 * when the evaluation is another, for the day above it moves with every step of the hand.
 */
export const ClaimsOnDay = memo(({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { t } = useWords();
  const { assessmentOn, world, of, text, language } = useWorkbench();
  const log = (of('assessment')[0]?.changeLog ?? []).toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const [base, setBase] = useState<LocalDate>(log[0]?.date ?? today());
  const [onlyChanged, setOnlyChanged] = useState(false);
  const then = useMemo(() => {
    const before = evaluateOnce(assessmentOn(base), world, base);
    return before && new Map(before.claims.map((claim) => [claim.id, claim.standing]));
  }, [assessmentOn, world, base]);
  const versionOf = (entry: (typeof log)[number]) =>
    t('timeline.version', { version: entry.version, date: formatDay(preciseDate(entry), language) });
  const version = log.find((entry) => entry.date === base);
  const baseName = version ? versionOf(version) : t('timeline.today').toLowerCase();
  const { shown, toggle } = useOwnFirst(evaluation.claims);
  if (then === undefined) return <Loading />;
  const rows = shown.map((claim) => ({
    claim,
    was: then.get(claim.id),
    changed: then.get(claim.id) !== claim.standing,
  }));
  const changed = rows.filter((row) => row.changed).length;
  return (
    <Panel title={t('timeline.claims', { date: evaluation.asOf })}>
      <Paragraph>
        {t('timeline.claimsSentence', { ...countStandings(shown), changed, base: baseName })}
      </Paragraph>
      <div className="timeline-filters">
        <ViewChoice
          label={t('timeline.compare')}
          value={base}
          options={[
            { value: today(), label: t('timeline.today').toLowerCase() },
            ...log.map((entry) => ({ value: entry.date, label: versionOf(entry) })),
          ]}
          onSave={setBase}
        />
        <Checkbox
          data-size="sm"
          label={t('timeline.onlyChanged')}
          checked={onlyChanged}
          onChange={(event) => setOnlyChanged(event.target.checked)}
        />
        {toggle}
      </div>
      {onlyChanged && changed === 0 ? (
        <Paragraph>{t('timeline.noneChanged')}</Paragraph>
      ) : (
        <ul className="rows">
          {rows
            .filter((row) => !onlyChanged || row.changed)
            .map(({ claim, was, changed: differs }) => (
              <ClaimRow
                key={claim.id}
                id={claim.id}
                says={text(claim.text)}
                standing={claim.standing}
                was={was}
                differs={differs}
                because={claim.standing === 'supported' ? undefined : text(claim.summary)}
              />
            ))}
        </ul>
      )}
    </Panel>
  );
});

type RowProps = {
  readonly id: string;
  readonly says: string;
  readonly standing: Standing;
  readonly was: Standing | undefined;
  readonly differs: boolean;
  readonly because: string | undefined;
};

// From one day to the next hardly any claim stands otherwise.
const ClaimRow = memo(({ id, says, standing, was, differs, because }: RowProps) => {
  const { t } = useWords();
  return (
    <StandingRow
      id={id}
      standing={standing}
      says={says}
      isMarked={differs}
      note={
        differs && (
          <span className="subtle">
            {was
              ? t('timeline.was', { standing: t(`standing.${was}`).toLowerCase() })
              : t('timeline.newClaim')}
          </span>
        )
      }
    >
      {because !== undefined && <span className="subtle">{because}</span>}
    </StandingRow>
  );
});
