import { answerSentences, answersMessage, type RecordOf } from '@risikobilde/core';
import { NewPanel } from '../../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../../shared/components/edit-panel/use-panel-address.js';
import { ExceptedOfficers } from '../../../shared/components/excepted-officers.js';
import { FieldEdit } from '../../../shared/components/fields/fields.js';
import { NewRecord } from '../../../shared/components/fields/new-record.js';
import { RecordLink } from '../../../shared/components/record-link/record-link.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { today } from '../../../shared/search-params.js';
import { useWords } from '../../../shared/words.js';
import type { Edition } from '../checklist.js';
import { readHash } from './panels.js';

/** Advice that is not followed in full is answered with the reason (WP248 rev.01, III.D). */
const needsWhy = (followed: unknown): boolean => followed === 'partly' || followed === 'no';

/** The errors that an answer lets through: whoever approves answers for each of them too, so each is read in full. */
const AnsweredErrors = () => {
  const { t } = useWords();
  const { evaluation, text, records } = useWorkbench();
  const answered = evaluation.findings.filter(
    ({ severity, answeredBy }) => severity === 'error' && answeredBy !== undefined,
  );
  if (answered.length === 0) return null;
  return (
    <>
      <p className="prose">{t('publish.answeredErrors', { n: answered.length })}</p>
      <ul className="publish-findings">
        {answered.map((finding) => (
          <li key={finding.id}>
            <p>{text(finding.message)}</p>
            {answerSentences(finding, (id) => records.find((record) => record.id === id)).map((said) => (
              <p key={text(said)}>{text(said)}</p>
            ))}
            <RecordLink record={finding.at.record}>{t('publish.way.mend')}</RecordLink>
          </li>
        ))}
      </ul>
    </>
  );
};

type Props = { readonly edition: Edition; readonly head: RecordOf<'assessment'> | undefined };

/** The panel that the address names: one thing that is missing before the edition, written here and nowhere else. */
export const WritePanel = ({ edition, head }: Props) => {
  const { t } = useWords();
  const { evaluation, text, of } = useWorkbench();
  const { hash, close } = usePanelAddress();
  const isLocked = useIsLocked();
  const wanted = readHash(hash);
  if (wanted === undefined || isLocked || head === undefined) return null;
  const { panel, about } = wanted;
  const finding = evaluation.findings.find(({ id }) => id === about);
  const scenario = finding?.refs.find((ref) => of('scenario').some(({ id }) => id === ref));
  const chosen = head.alternatives.find(({ role }) => role === 'chosen')?.id;
  const decision = {
    kind: 'decision',
    title: t(`publish.panel.${panel}`),
    add: t(`publish.panelAdd.${panel}`),
    stem: 'beslutning',
    onAdded: close,
  } as const;
  const on = today();
  return (
    <NewPanel
      title={t(`publish.panel.${panel}`)}
      kind={t('publish.panelKind', { version: edition.version })}
      onClose={close}
    >
      {finding && <p className="prose">{text(finding.message)}</p>}
      {panel === 'advice' && (
        <NewRecord
          kind="advice"
          names={({ followed }) => [
            'by',
            'text',
            'followed',
            ...(needsWhy(followed) ? (['why'] as const) : []),
          ]}
          optional={() => ['followed']}
          preset={{ adviser: 'dpo', on }}
          title={decision.title}
          add={decision.add}
          stem="rad"
          onAdded={close}
        />
      )}
      {panel === 'approval' && (
        <>
          <p className="prose">{t('publish.approvalLead')}</p>
          <ExceptedOfficers />
          <AnsweredErrors />
          <NewRecord {...decision} names={['by', 'why']} preset={{ type: 'approval', on }} />
        </>
      )}
      {panel === 'acceptance' && (
        <NewRecord
          {...decision}
          names={['by', 'why', 'expires']}
          optional={() => ['expires']}
          preset={{
            type: 'acceptance',
            state: 'current',
            on,
            ...(scenario !== undefined && { scenario }),
            ...(chosen !== undefined && { alternative: chosen }),
          }}
        />
      )}
      {panel === 'request' && (
        <>
          <p className="prose">{t('cycle.requestLead')}</p>
          <NewRecord {...decision} names={['by', 'why']} preset={{ type: 'adviceRequest', on }} />
        </>
      )}
      {panel === 'return' && (
        <>
          <p className="prose">{t('cycle.returnLead')}</p>
          <NewRecord {...decision} names={['by', 'why']} preset={{ type: 'return', on }} />
        </>
      )}
      {panel === 'answer' && (
        <>
          <p className="prose">{t('publish.answerLead')}</p>
          {finding && <p className="prose">{text(answersMessage(finding.answers))}</p>}
          <NewRecord
            {...decision}
            names={typeof finding?.answers === 'object' ? ['act', 'by', 'why'] : ['by', 'why']}
            preset={{ type: 'finding', on, ...(about !== undefined && { finding: about }) }}
          />
        </>
      )}
      {panel === 'consultation' && (
        <NewRecord
          kind="consultation"
          names={['title', 'authority', 'sent', 'received']}
          optional={() => ['received']}
          preset={{ about: scenario === undefined ? [] : [scenario] }}
          title={decision.title}
          add={decision.add}
          stem="forhandsdrofting"
          onAdded={close}
        />
      )}
      {panel === 'log' && (
        <>
          <p className="prose">{t('publish.logLead', { version: edition.version })}</p>
          <FieldEdit of={head} name="changeLog" hideLabel begin={{ version: edition.version, date: on }} />
        </>
      )}
    </NewPanel>
  );
};
