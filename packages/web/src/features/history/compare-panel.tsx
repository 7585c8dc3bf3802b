import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { diffAssessments } from '@risikobilde/core';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useId, useMemo, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { ChangeList } from '../../components/change-list/change-list.js';
import { countChanges } from '../../components/change-list/count-changes.js';
import { changeListTexts } from '../../components/change-list/texts.js';
import { useWorkbench } from '../../data/context.js';
import { formatMoment } from './format-moment.js';
import { historyApi } from './history-api.js';
import { historyTexts } from './texts.js';

type Props = { readonly from?: number; readonly region: Ref<HTMLElement> };

/** The difference between the assessment at any two moments, by meaning. */
export const ComparePanel = ({ from, region }: Props) => {
  const t = useTexts(historyTexts);
  const { snapshot } = useWorkbench();
  const newest = snapshot.revision;
  const [low, setLow] = useState(String(from ?? Math.max(1, newest - 1)));
  // Untouched, the later moment is now, also when now moves on.
  const [typedHigh, setHigh] = useState<string>();
  const high = typedHigh ?? String(newest);
  const [a, b] = [readRevision(low, newest), readRevision(high, newest)];
  return (
    <section className="panel" aria-labelledby="compare" ref={region} tabIndex={-1}>
      <Heading level={2} data-size="xs" id="compare">
        {t('compare')}
      </Heading>
      {newest < 2 ? (
        <Paragraph className="history-prose">{t('onlyOne')}</Paragraph>
      ) : (
        <>
          <Paragraph data-size="sm" className="history-prose">
            {t('compareLead')}
          </Paragraph>
          <div className="history-moments">
            <Moment label={t('from')} typed={low} revision={a} onType={setLow} />
            <Moment label={t('to')} typed={high} revision={b} onType={setHigh} />
          </div>
          {a !== undefined && a === b && <Paragraph>{t('same')}</Paragraph>}
          {a !== undefined && b !== undefined && a !== b && <Difference from={a} to={b} />}
        </>
      )}
    </section>
  );
};

const readRevision = (typed: string, newest: number): number | undefined => {
  const revision = Number(typed);
  return /^\d+$/.test(typed.trim()) && revision >= 1 && revision <= newest ? revision : undefined;
};

type MomentProps = {
  readonly label: string;
  readonly typed: string;
  readonly revision: number | undefined;
  readonly onType: (typed: string) => void;
};

const Moment = ({ label, typed, revision, onType }: MomentProps) => {
  const t = useTexts(historyTexts);
  const { id, language, snapshot } = useWorkbench();
  const field = useId();
  const query = useQuery({
    queryKey: ['history-event', id, revision],
    queryFn: () => historyApi.events(id, (revision ?? 1) - 1, 1),
    enabled: revision !== undefined,
  });
  const event = query.data?.events[0];
  return (
    <div>
      <label htmlFor={field} className="history-label">
        {label}
      </label>
      <input
        id={field}
        type="number"
        min={1}
        max={snapshot.revision}
        value={typed}
        aria-invalid={revision === undefined}
        aria-describedby={`${field}-note`}
        onChange={(change) => onType(change.target.value)}
      />
      <p id={`${field}-note`} className="history-meta">
        {revision === undefined
          ? t('range', { n: snapshot.revision })
          : event && t('by', { who: event.who.name, when: formatMoment(event.when, language) })}
      </p>
    </div>
  );
};

const mostAtOnce = 40;

const Difference = ({ from, to }: { readonly from: number; readonly to: number }) => {
  const t = useTexts(historyTexts);
  const words = useTexts(changeListTexts);
  const { id } = useWorkbench();
  const [all, setAll] = useState(false);
  const moment = (revision: number) => ({
    queryKey: ['history-at', id, revision],
    queryFn: () => historyApi.at(id, revision),
    // The past does not change.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [before, after] = [useQuery(moment(from)), useQuery(moment(to))];
  const changes = useMemo(
    () =>
      before.data && after.data ? diffAssessments(before.data.assessment, after.data.assessment) : undefined,
    [before.data, after.data],
  );
  if (before.isError || after.isError) return <Paragraph role="alert">{t('failed')}</Paragraph>;
  if (!changes) return <Paragraph>{t('loading')}</Paragraph>;
  if (changes.length === 0) return <Paragraph role="status">{words('none')}</Paragraph>;
  const shown = all ? changes : changes.slice(0, mostAtOnce);
  return (
    <>
      <Paragraph role="status">{words('counts', countChanges(changes))}</Paragraph>
      <ChangeList changes={shown} />
      {shown.length < changes.length && (
        <Button variant="secondary" data-size="sm" onClick={() => setAll(true)}>
          {t('showAll', { n: changes.length })}
        </Button>
      )}
    </>
  );
};
