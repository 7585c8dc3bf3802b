import { Tag } from '@digdir/designsystemet-react';
import { MinusIcon, PencilIcon, PlusIcon } from '@navikt/aksel-icons';
import { type Change, diffWords, type FieldChange, isKind, ownName } from '@risikobilde/core';
import { kindWord } from '@risikobilde/words';
import { useWords } from '../../words.js';
import { useWorkbench } from '../../data/context.js';
import { RecordLink } from '../record-link/record-link.js';
import { useWording } from './use-wording.js';
import { pathInWords, valueInWords } from './value-in-words.js';
import './change-list.css';

const looks = {
  added: { Icon: PlusIcon, colour: 'success' },
  changed: { Icon: PencilIcon, colour: 'info' },
  removed: { Icon: MinusIcon, colour: 'danger' },
} as const;

/** What differs between two moments, record by record, in words. */
export const ChangeList = ({ changes }: { readonly changes: readonly Change[] }) => (
  <ul className="change-list">
    {changes.map((change) => (
      <ChangeItem key={`${change.type} ${change.kind} ${change.id}`} change={change} />
    ))}
  </ul>
);

const ChangeItem = ({ change }: { readonly change: Change }) => {
  const words = useWords();
  const { t } = words;
  const name = useChangeName(change);
  const { Icon, colour } = looks[change.type];
  return (
    <li>
      <p className="change-list-head">
        <Tag data-size="sm" data-color={colour} className="standing-tag">
          <Icon aria-hidden fontSize="1.1em" />
          {t(`changeList.${change.type}`)}
        </Tag>
        <span>
          {isKind(change.kind) && (
            <span className="change-list-kind">{kindWord(words, change.kind, 'many')}: </span>
          )}
          {change.type === 'removed' ? name : <RecordLink record={change.id}>{name}</RecordLink>}
        </span>
      </p>
      {change.type === 'changed' && <FieldDifferences kind={change.kind} fields={change.fields} />}
    </li>
  );
};

type FieldsProps = { readonly kind: string; readonly fields: readonly FieldChange[] };

/** The fields of one record that differ: from what to what, a text word by word. */
export const FieldDifferences = ({ kind, fields }: FieldsProps) =>
  fields.length === 0 ? null : (
    <dl className="change-list-fields">
      {fields.map((field) => (
        <FieldDifference key={field.path} kind={kind} field={field} />
      ))}
    </dl>
  );

/** A record that is gone is called what it called itself. */
const useChangeName = (change: Change): string => {
  const { record, text } = useWorkbench();
  const { nameOf } = useWording();
  if (record(change.id)) return nameOf(change.id);
  const gone = change.type === 'changed' ? change.after : change.record;
  const own = ownName({ ...gone, kind: change.kind });
  return own ? text(own) : change.id;
};

const FieldDifference = ({ kind, field }: { readonly kind: string; readonly field: FieldChange }) => {
  const { t } = useWords();
  const wording = useWording();
  const said = (value: unknown) =>
    value === undefined ? undefined : valueInWords(kind, field.path, value, wording);
  const [before, after] = [said(field.before), said(field.after)];
  return (
    <div>
      <dt>{pathInWords(kind, field.path, wording)}</dt>
      <dd>
        {field.reordered ? (
          t('changeList.reordered')
        ) : before !== undefined && after !== undefined && isProse(before, after) ? (
          <WordDifference before={before} after={after} />
        ) : (
          <>
            <span className="visually-hidden">{t('changeList.from')}: </span>
            {before === undefined || before === '' ? <em>{t('changeList.empty')}</em> : <del>{before}</del>}
            <span aria-hidden> → </span>
            <span className="visually-hidden">, {t('changeList.to')}: </span>
            {after === undefined || after === '' ? <em>{t('changeList.empty')}</em> : <ins>{after}</ins>}
          </>
        )}
      </dd>
    </div>
  );
};

const shortestProse = 25;
const isProse = (before: string, after: string): boolean =>
  before.length >= shortestProse && after.length >= shortestProse;

/** Words that went and came; a long run that stayed shows only its ends. */
const WordDifference = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <>
    {diffWords(before, after).map((run, i) => {
      const key = `${i}-${run.type}`;
      if (run.type === 'removed') return <del key={key}>{run.text}</del>;
      if (run.type === 'added') return <ins key={key}>{run.text}</ins>;
      return <span key={key}>{shortened(run.text)}</span>;
    })}
  </>
);

const shortened = (text: string): string =>
  text.length <= 240 ? text : `${text.slice(0, 110).trimEnd()} … ${text.slice(-110).trimStart()}`;
