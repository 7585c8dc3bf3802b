import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useEffect, useState } from 'react';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { PageHead } from '../../../shared/components/page-head.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { AsEvidence } from './as-evidence.js';
import { EndForm } from './end-form.js';
import { clockOf, logOfRehearsal } from './log-of-rehearsal.js';
import { RoleList } from './role-list.js';
import { StepCard } from './step-card.js';
import './rehearsal.css';

type Rehearsal = RecordOf<'rehearsal'>;
type Step = Rehearsal['steps'][number];

/** Seconds since the rehearsal began, by the clock of the browser; at the end it stands. */
const useClock = ({ began, ended }: Rehearsal): number => {
  const [now, setNow] = useState(() => Math.floor(Date.now() / 1000));
  useEffect(() => {
    if (ended !== undefined) return;
    const timer = setInterval(() => setNow(Math.floor(Date.now() / 1000)), 1000);
    return () => clearInterval(timer);
  }, [ended]);
  return ended ?? Math.max(0, now - began);
};

type Props = { readonly rehearsal: Rehearsal; readonly onClose: () => void };

/** The day of a supposition as an exercise: a clock, the steps that open, who did what when, and what was learnt. */
export const RehearsalView = ({ rehearsal, onClose }: Props) => {
  const { t } = useWords();
  const { text, edit } = useWorkbench();
  const nameOf = useNames();
  const isLocked = useIsLocked();
  const at = useClock(rehearsal);
  const [isEnding, setEnding] = useState(false);
  const { steps, roles, ended, lessons } = rehearsal;
  const done = steps.filter((step) => step.done !== undefined).length;
  const next = steps.findIndex((step) => step.done === undefined);
  const set = (fields: Partial<Pick<Rehearsal, 'steps' | 'roles' | 'ended' | 'lessons'>>) =>
    edit([{ record: rehearsal.id, set: fields }]);
  const setStep = (n: number, change: Partial<Step>) =>
    set({ steps: steps.map((step, k) => (k === n ? { ...step, ...change } : step)) });
  const isRunning = ended === undefined && !isLocked;
  return (
    <div className="rehearsal">
      <PageHead
        title={t('rehearsal.title', { name: nameOf(rehearsal.of), done, n: steps.length })}
        lead={t('rehearsal.nothingChanges')}
      >
        <p className="rehearsal-clock">
          <time role="timer">{clockOf(at)}</time>
          {isRunning && !isEnding && (
            <Button variant="secondary" data-size="sm" onClick={() => setEnding(true)}>
              {t('rehearsal.end')}
            </Button>
          )}
          <Button variant="tertiary" data-size="sm" onClick={onClose}>
            {t('rehearsal.back')}
          </Button>
        </p>
        <progress max={steps.length} value={done} aria-label={t('rehearsal.progress')} />
      </PageHead>
      {isEnding && isRunning && (
        <EndForm
          onEnd={(learnt) => {
            set({ ended: at, lessons: learnt });
            setEnding(false);
          }}
          onCancel={() => setEnding(false)}
        />
      )}
      <div className="rehearsal-columns">
        <div>
          <h2>{t('field.rehearsal.steps')}</h2>
          <ol className="rehearsal-steps">
            {steps.map((step, n) => (
              <li key={`${n} ${text(step.what)}`} aria-current={n === next ? 'step' : undefined}>
                <span className="rehearsal-what">{text(step.what)}</span>
                <span className="subtle">
                  {text(step.role)}
                  {step.by !== undefined && `, ${step.by}`}
                </span>
                <span className="rehearsal-when">
                  {step.done !== undefined
                    ? t('rehearsal.doneAt', { at: clockOf(step.done) })
                    : step.begun !== undefined
                      ? t('rehearsal.begunAt', { at: clockOf(step.begun) })
                      : t('rehearsal.notBegun')}
                </span>
                {n === next && isRunning && (
                  <StepCard
                    step={step}
                    name={roles.find(({ role }) => text(role) === text(step.role))?.name}
                    onBegin={(by) => setStep(n, { by, begun: at })}
                    onStuck={(asks) => setStep(n, { stuck: [...(step.stuck ?? []), { at, asks }] })}
                    onDone={(answer) => setStep(n, { done: at, answer })}
                  />
                )}
              </li>
            ))}
          </ol>
          {next === -1 && ended === undefined && <p>{t('rehearsal.allDone')}</p>}
        </div>
        <div>
          <h2>{t('field.rehearsal.roles')}</h2>
          <RoleList roles={roles} isOpen={isRunning} onSave={(changed) => set({ roles: changed })} />
          <h2>{t('rehearsal.log')}</h2>
          <Log rehearsal={rehearsal} />
          {lessons && (
            <>
              <h2>{t('field.rehearsal.lessons')}</h2>
              <p>{text(lessons)}</p>
            </>
          )}
          {ended !== undefined && <AsEvidence rehearsal={rehearsal} />}
          <RemoveRecord id={rehearsal.id} label={t('rehearsal.throwAway')} />
        </div>
      </div>
    </div>
  );
};

const Log = ({ rehearsal }: { readonly rehearsal: Rehearsal }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const lines = logOfRehearsal(rehearsal);
  if (lines.length === 0) return <p>{t('rehearsal.noLog')}</p>;
  return (
    <ol className="rehearsal-log">
      {lines.toReversed().map(({ at, who, type, step, says }) => (
        <li key={`${at} ${type} ${step}`}>
          <time>{clockOf(at)}</time>
          <span>
            {who !== undefined && <strong>{who}</strong>}{' '}
            {t(`rehearsal.logged.${type}`, { n: (step ?? 0) + 1 })}
            {says && `: ${text(says)}`}
          </span>
        </li>
      ))}
    </ol>
  );
};
