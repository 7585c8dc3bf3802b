import { Link } from '@tanstack/react-router';
import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { PlainEdit } from '../../shared/components/fields/value-edit.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useEditions } from './editions.js';

/** Terms or a list that a contract builds on: chosen in the newest edition, until another is. */
export const ReliedEdit = ({ onSaveWhole, beside, ...rest }: ValueProps) => {
  const editionsOf = useEditions();
  const { name } = rest.placed.field;
  return (
    <PlainEdit
      {...rest}
      onSave={(chosen) =>
        onSaveWhole?.({ ...beside, [name]: chosen, edition: editionsOf(String(chosen)).at(-1)?.id })
      }
    />
  );
};

/** The edition that a contract builds on, and whether a newer one has come. */
export const EditionEdit = ({ held, beside = {}, onSave }: ValueProps) => {
  const { t } = useWords();
  const { id, language } = useWorkbench();
  const tab = beside['list'] === undefined ? 'terms' : 'subprocessors';
  const editions = useEditions()(String(beside['list'] ?? beside['terms']));
  const newest = editions.at(-1);
  if (newest === undefined) return null;
  return (
    <div>
      <ChoiceEdit
        label={t('field.engagement.terms.edition')}
        value={typeof held === 'string' ? held : undefined}
        options={editions.map((one) => ({ value: one.id, label: formatDay(one.date, language) }))}
        onSave={onSave}
      />
      <p className="subtle">
        {newest.id === held ? t('suppliers.isNewest') : t('suppliers.newer', { date: newest.date })}{' '}
        <Link className="ds-link" to="/a/$id/leverandorer" params={{ id }} search={keepCommon} hash={tab}>
          {t('suppliers.see')}
        </Link>
      </p>
    </div>
  );
};
