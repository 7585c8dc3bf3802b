import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { answersByBasis, type RecordOf, type RightResult } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { startingText, useWords } from '../../shared/words.js';
import { cited } from '../../shared/components/cited-in.js';
import { ChecksEdit } from '../../shared/components/edit/checks-edit.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { LineEdit } from '../../shared/components/edit/line-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { Panel } from '../../shared/components/panel.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useProvisions } from '../../shared/components/use-provisions.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';

type Right = RecordOf<'right'>;
type Exception = Right['exceptions'][number];

/** An article of the regulation with its paragraph, such as 14(5). */
const isProvision = (typed: string): boolean => /^\d{1,2}(\(\d{1,2}\))?$/.test(typed);

const letters = 'abcdefghij'.split('').map((letter) => ({ value: letter, label: letter }));

/** One answer in full: what the assessment says beside what the legal basis gives, and how the right is met. */
export const RightPanel = ({ right }: { readonly right: Right }) => {
  const { t } = useWords();
  const { evaluation, text, of } = useWorkbench();
  const nameOf = useNames();
  const words = useFieldWords();
  const { set, unset } = useRecordEdit<'right'>(right);
  const results = evaluation.rights.filter((result) => result.right === right.id);
  const [first] = results;
  const parties = of('party').map((party) => ({ value: party.id, label: text(party.name) }));
  return (
    <Panel title={nameOf(right.id)} anchor={right.id}>
      <dl className="facts">
        <dt>{t('field.right.says')}</dt>
        <dd>
          <ChoiceEdit
            label={t('field.right.says')}
            hideLabel
            value={right.says}
            options={words.choices('right.says', ['exists', 'mayBeOverridden', 'doesNotExist'] as const)}
            onSave={(says) => set('says', says)}
          />
        </dd>
        <dt>{t('rights.gives')}</dt>
        <dd>
          <Agreement results={results} />
          {first && <p className="subtle">{text(first.why)}</p>}
          <ExplainButton id={right.id} about={nameOf(right.id)} />
        </dd>
        <dt>{t('rights.how')}</dt>
        <dd>
          <TextEdit label={t('rights.how')} multiline value={right.how} onSave={(how) => set('how', how)} />
        </dd>
        <dt>{t('rights.answeredBy')}</dt>
        <dd>
          <ChoiceEdit
            label={t('rights.answeredBy')}
            hideLabel
            value={right.answeredBy}
            options={parties}
            onSave={(party) => set('answeredBy', party)}
          />
        </dd>
        <dt>{t('rights.timeLimit')}</dt>
        <dd>
          <TextEdit
            label={t('rights.timeLimit')}
            value={right.timeLimit ?? first?.timeLimit}
            onSave={(limit) => set('timeLimit', limit)}
            onClear={() => unset('timeLimit')}
          />
        </dd>
        <dt>{t('rights.appliesTo')}</dt>
        <dd>
          <ChecksEdit
            label={t('rights.appliesTo')}
            hideLabel
            options={of('activity').map(({ id, title }) => ({ value: id, label: text(title) }))}
            chosen={right.activities}
            least={1}
            onSave={(activities) => set('activities', activities)}
          />
        </dd>
        <dt>{t('rights.exceptions')}</dt>
        <dd>
          <ListEdit
            items={right.exceptions}
            nameOf={(exception) => exception.provision}
            onSave={(exceptions) => set('exceptions', exceptions)}
            create={async (): Promise<Exception> => ({
              provision: `${right.article}(5)`,
              why: await startingText(message('rights.newReason')),
            })}
            addLabel={t('rights.addException')}
            empty={t('rights.noExceptions')}
            render={(exception, change) => <ExceptionEdit exception={exception} onSave={change} />}
          />
        </dd>
      </dl>
      <MoreFields of={right} />
      <RemoveRecord id={right.id} label={t('rights.removeAnswer')} />
    </Panel>
  );
};

/** What the bases give, in words, once for each answer that differs between the activities. */
const Agreement = ({ results }: { readonly results: readonly RightResult[] }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const words = useFieldWords();
  const nameOf = useNames();
  const groups = new Map<string, readonly RightResult[]>();
  for (const result of results) {
    const key = `${result.gives} ${result.agrees} ${result.bases.join()}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return (
    <ul className="plain-list">
      {[...groups].map(([key, group]) => {
        const [result] = group;
        if (!result) return null;
        const Icon = result.agrees ? CheckmarkCircleIcon : ExclamationmarkTriangleIcon;
        return (
          <li key={key}>
            <span className="in-words">
              <Icon aria-hidden fontSize="1.25rem" />
              {answersByBasis(result)
                .map(
                  ({ gives, bases }) =>
                    `${words.result(`right.${gives}`)} (${bases
                      .map((basis) => text(cited(basis)).toLowerCase())
                      .join(', ')}).`,
                )
                .join(' ')}{' '}
              <strong>{t(result.agrees ? 'rights.agrees' : 'rights.disagrees')}.</strong>
            </span>
            {groups.size > 1 && (
              <p className="subtle">{group.map(({ activity }) => nameOf(activity)).join(', ')}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
};

type ExceptionProps = { readonly exception: Exception; readonly onSave: (exception: Exception) => void };

const ExceptionEdit = ({ exception, onSave }: ExceptionProps) => {
  const { t } = useWords();
  const provisions = useProvisions();
  const { law: _law, ...withoutLaw } = exception;
  const { letter: _letter, ...withoutLetter } = exception;
  return (
    <>
      <div className="row-of-fields">
        <LineEdit
          label={t('field.right.exceptions.provision')}
          short
          value={exception.provision}
          accepts={isProvision}
          wrong={t('freedom.wrongProvision')}
          onSave={(provision) => onSave({ ...exception, provision })}
        />
        <ChoiceEdit
          label={t('rights.letter')}
          value={exception.letter}
          options={letters}
          onSave={(letter) => onSave({ ...exception, letter })}
          onClear={() => onSave(withoutLetter)}
        />
        <ChoiceEdit
          label={t('freedom.law')}
          value={exception.law && `${exception.law.source} ${exception.law.provision}`}
          options={provisions}
          onSave={(value) => {
            const law = provisions.find((provision) => provision.value === value)?.law;
            if (law) onSave({ ...exception, law });
          }}
          onClear={() => onSave(withoutLaw)}
        />
      </div>
      {exception.letter === undefined && !exception.law && (
        <p className="edit-note wrong">{t('rights.noLetter')}</p>
      )}
      <TextEdit
        label={t('common.why')}
        value={exception.why}
        onSave={(why) => onSave({ ...exception, why })}
      />
    </>
  );
};
