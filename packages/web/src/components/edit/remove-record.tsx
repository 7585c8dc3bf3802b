import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { useTexts } from '../../app/language.js';
import { useWorkbench } from '../../data/context.js';
import { RecordLink } from '../record-link/record-link.js';
import { useNames } from '../record-link/use-names.js';
import { editTexts } from './texts.js';

const mostNamed = 5;

/** Takes a whole record away, when nothing refers to it; else says what does. It can be undone. */
export const RemoveRecord = ({ id, label }: { readonly id: string; readonly label: string }) => {
  const t = useTexts(editTexts);
  const { records, edit } = useWorkbench();
  const nameOf = useNames();
  // A reference is the id as a value of its own, or after `record:` in a text.
  const isIn = new RegExp(`"${id}"|record:${id}[^a-z0-9-]|id=\\\\"${id}\\\\"`);
  const leaning = records.filter((record) => record.id !== id && isIn.test(JSON.stringify(record)));
  return leaning.length > 0 ? (
    <p className="edit-note">
      {t('leaning')}{' '}
      {leaning.slice(0, mostNamed).map((record, i) => (
        <span key={record.id}>
          {i > 0 && ', '}
          <RecordLink record={record.id}>{nameOf(record.id)}</RecordLink>
        </span>
      ))}
      {leaning.length > mostNamed && ` ${t('andMore', { n: leaning.length - mostNamed })}`}
    </p>
  ) : (
    <Button
      variant="tertiary"
      data-size="sm"
      data-color="danger"
      onClick={() => edit([{ record: id, remove: true }])}
    >
      <TrashIcon aria-hidden />
      {label}
    </Button>
  );
};
