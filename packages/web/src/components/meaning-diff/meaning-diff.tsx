import { Tag } from '@digdir/designsystemet-react';
import type { Change, FieldChange } from '@risikobilde/core';
import { kindLabels } from '@risikobilde/publish/words';
import { useTexts } from '../../app/language.js';
import { useWorkbench } from '../../data/context.js';
import { RecordLink } from '../record-link/record-link.js';
import { useNames } from '../record-link/use-names.js';
import { useWords } from '../use-words.js';
import { WordDiff } from '../word-diff.js';
import { pathInWords } from './path-in-words.js';
import { diffTexts } from './texts.js';
import './meaning-diff.css';

const colours = { added: 'success', changed: 'warning', removed: 'danger' } as const;

/** What differs between two moments by meaning: record by record, field by field, texts word by word. */
export const MeaningDiff = ({ changes }: { readonly changes: readonly Change[] }) => {
  const t = useTexts(diffTexts);
  const { language } = useWorkbench();
  if (changes.length === 0) return <p>{t('none')}</p>;
  const count = (type: Change['type']) => changes.filter((change) => change.type === type).length;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  return (
    <div className="meaning-diff">
      <p>
        <strong>
          {t('summary', { added: count('added'), changed: count('changed'), removed: count('removed') })}
        </strong>
      </p>
      {kinds.map((kind) => (
        <details key={kind} open={changes.length <= 20}>
          <summary>
            {kindLabel(kind, language)} ({changes.filter((change) => change.kind === kind).length})
          </summary>
          <ul>
            {changes
              .filter((change) => change.kind === kind)
              .map((change) => (
                <ChangeItem key={`${change.type}-${change.id}`} change={change} />
              ))}
          </ul>
        </details>
      ))}
    </div>
  );
};

const kindLabel = (kind: string, language: 'nb' | 'nn' | 'en'): string =>
  Object.entries(kindLabels).find(([name]) => name === kind)?.[1][language] ?? kind;

const ChangeItem = ({ change }: { readonly change: Change }) => {
  const t = useTexts(diffTexts);
  const nameOf = useNames();
  const { text } = useWorkbench();
  const own = change.type === 'changed' ? change.after : change.record;
  const title = titleIn(own);
  return (
    <li>
      <p>
        <Tag data-size="sm" data-color={colours[change.type]}>
          {t(change.type)}
        </Tag>{' '}
        <RecordLink record={change.id}>{title ? text(title) : nameOf(change.id)}</RecordLink>
      </p>
      {change.type === 'changed' && (
        <dl>
          {change.fields.map((field) => (
            <FieldItem key={field.path} kind={change.kind} field={field} />
          ))}
        </dl>
      )}
    </li>
  );
};

/** The name a record carried at the time, also when it is gone now. */
const titleIn = (record: object): { readonly nb: string } | undefined => {
  for (const field of ['title', 'name', 'text'] as const) {
    const value: unknown = Object.entries(record).find(([key]) => key === field)?.[1];
    if (typeof value === 'object' && value !== null && 'nb' in value && typeof value.nb === 'string')
      return { ...value, nb: value.nb };
  }
  return undefined;
};

const FieldItem = ({ kind, field }: { readonly kind: string; readonly field: FieldChange }) => {
  const t = useTexts(diffTexts);
  const words = useWords();
  return (
    <>
      <dt>
        {pathInWords(kind, field.path, words.field)}
        {field.language !== undefined && ` (${field.language})`}
      </dt>
      <dd>
        {field.reordered ? (
          t('reordered')
        ) : field.words ? (
          <WordDiff before={asWords(field.before)} after={asWords(field.after)} />
        ) : (
          <p className="word-diff">
            {field.before !== undefined && (
              <>
                <del>
                  <Value value={field.before} path={field.path} />
                </del>{' '}
              </>
            )}
            {field.after !== undefined && (
              <ins>
                <Value value={field.after} path={field.path} />
              </ins>
            )}
          </p>
        )}
      </dd>
    </>
  );
};

const asWords = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A value as a reader says it: an enumeration in words, a text in the language of the page, the rest as it is stored. */
const Value = ({ value, path }: { readonly value: unknown; readonly path: string }) => {
  const t = useTexts(diffTexts);
  const words = useWords();
  const { language, record } = useWorkbench();
  const nameOf = useNames();
  if (typeof value === 'boolean') return <>{t(value ? 'yes' : 'no')}</>;
  if (typeof value === 'string') {
    const field = path.split('.').at(-1)?.replace(/\[.*$/, '') ?? '';
    return <>{record(value) ? nameOf(value) : words.value(field, value)}</>;
  }
  if (typeof value === 'number') return <>{value.toLocaleString(language === 'en' ? 'en-GB' : 'nb-NO')}</>;
  if (typeof value === 'object' && value !== null && 'nb' in value)
    return <>{String(Object.entries(value).find(([key]) => key === language)?.[1] ?? value.nb)}</>;
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return <>{value.join('–')}</>;
  return <code>{JSON.stringify(value)}</code>;
};
