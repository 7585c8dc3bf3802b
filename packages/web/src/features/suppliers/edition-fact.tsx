import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useEditions } from './editions.js';

type Props = {
  /** Terms or list. */
  readonly of: string;
  readonly tab: 'terms' | 'subprocessors';
  readonly label: string;
  readonly edition: string;
  readonly onSave: (edition: string) => void;
  /** Beside the name: the way to take it away. */
  readonly children?: ReactNode;
};

/** The edition that a contract builds on, and whether a newer one has come. */
export const EditionFact = ({ of, tab, label, edition, onSave, children }: Props) => {
  const { t } = useWords();
  const { id, language } = useWorkbench();
  const nameOf = useNames();
  const editions = useEditions(of);
  const newest = editions.at(-1);
  const name = `${label}: ${t('suppliers.edition')}`;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <div className="edition-of">
          {nameOf(of)} {children}
        </div>
        <ChoiceEdit
          label={name}
          hideLabel
          value={edition}
          options={editions.map((one) => ({ value: one.id, label: formatDay(one.date, language) }))}
          onSave={onSave}
        />
        <p className="subtle">
          {newest && newest.id !== edition
            ? t('suppliers.newer', { date: newest.date })
            : t('suppliers.isNewest')}{' '}
          <Link className="ds-link" to="/a/$id/leverandorer" params={{ id }} search={keepCommon} hash={tab}>
            {t('suppliers.see')}
          </Link>
        </p>
      </dd>
    </>
  );
};
