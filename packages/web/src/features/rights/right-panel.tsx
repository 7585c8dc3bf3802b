import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { answersByBasis, type RecordOf, type RightResult } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { citedAll } from '../../shared/components/cited-in.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { LineEdit } from '../../shared/components/edit/line-edit.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { LawEdit } from '../../shared/components/fields/law-edit.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { MoreFields } from '../../shared/components/fields/more-fields.js';
import { RemoveRecord } from '../../shared/components/edit/remove-record.js';
import { ExplainButton } from '../../shared/components/explain/explain-button.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useFieldWords } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';

type Right = RecordOf<'right'>;

/** An article of the regulation with its paragraph, such as 14(5). */
const isProvision = (typed: string): boolean => /^\d{1,2}(\(\d{1,2}\))?$/.test(typed);

const letters = 'abcdefghij'.split('').map((letter) => ({ value: letter, label: letter }));

/** One answer in full: what the assessment says beside what the legal basis gives, and how the right is met. */
export const RightPanel = ({ right }: { readonly right: Right }) => {
  const { t } = useWords();
  const { evaluation, text } = useWorkbench();
  const name = useNames()(right.id);
  const results = evaluation.rights.filter((result) => result.right === right.id);
  const [first] = results;
  return (
    <>
      <Fields of={right} names={['says']} />
      <dl className="facts">
        <dt>{t('rights.gives')}</dt>
        <dd>
          <Agreement results={results} />
          {first && <p className="subtle">{text(first.why)}</p>}
          <ExplainButton id={right.id} about={name} />
        </dd>
      </dl>
      <Fields
        of={right}
        names={['how', 'answeredBy', 'timeLimit', 'activities', 'exceptions']}
        below={{
          timeLimit: right.timeLimit === undefined && first?.timeLimit && (
            <p className="edit-note">{t('rights.givenLimit', { limit: first.timeLimit })}</p>
          ),
        }}
        special={{
          'exceptions.provision': ProvisionEdit,
          'exceptions.letter': LetterEdit,
          'exceptions.law': LawEdit,
        }}
        begin={{ exceptions: { provision: `${right.article}(5)` } }}
      />
      <MoreFields of={right} />
      <RemoveRecord id={right.id} label={t('rights.removeAnswer')} />
    </>
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
                    `${words.result(`right.${gives}`)} (${text(citedAll(bases)).toLowerCase()}).`,
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

const ProvisionEdit = ({ held, onSave }: ValueProps) => {
  const { t } = useWords();
  return (
    <LineEdit
      label={t('field.right.exceptions.provision')}
      short
      value={typeof held === 'string' ? held : undefined}
      accepts={isProvision}
      wrong={t('freedom.wrongProvision')}
      onSave={onSave}
    />
  );
};

const LetterEdit = ({ held, beside, onSave, onClear }: ValueProps) => {
  const { t } = useWords();
  return (
    <div>
      <ChoiceEdit
        label={t('rights.letter')}
        value={letters.find(({ value }) => value === held)?.value}
        options={letters}
        onSave={onSave}
        {...(onClear && { onClear })}
      />
      {held === undefined && beside?.['law'] === undefined && (
        <p className="edit-note wrong">{t('rights.noLetter')}</p>
      )}
    </div>
  );
};
