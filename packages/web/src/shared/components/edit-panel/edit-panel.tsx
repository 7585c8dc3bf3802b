import { Button } from '@digdir/designsystemet-react';
import { LinkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import { useWorkbench } from '../../data/context.js';
import { useEnter } from '../../data/presence.js';
import { canFall } from '../../suppose/can-fall.js';
import { WhatIfLink } from '../../suppose/what-if-link.js';
import { useWords } from '../../words.js';
import { CommentsPanel } from '../comments/comments-panel.js';
import { RecordFrame, useIsLocked } from '../provenance/record-frame.js';
import { ChangesOfRecord } from './changes-of-record.js';
import { LastChanged } from './last-changed.js';
import { PanelDialog } from './panel-dialog.js';
import { PanelSteps } from './panel-steps.js';
import { PanelTabs } from './panel-tabs.js';
import { useRevert } from './use-revert.js';
import { UsedIn, useUsedIn } from './used-in.js';

type Props = {
  readonly record: string;
  readonly kind: string;
  readonly title: string;
  /** The rows in the order they are shown: the way to the one before and the one after. */
  readonly rows: readonly string[];
  readonly onOpen: (record: string) => void;
  readonly onClose: () => void;
  /** Under the title: how it stands, in marks. */
  readonly head?: ReactNode;
  /** The first tab, where it is more than fields. */
  readonly fieldsName?: string;
  readonly isDocked?: boolean;
  /** The fields of the record. */
  readonly children: ReactNode;
};

/** One record: its fields, what has become of it, what is said about it, and what leans on it. Edits are saved as they are made. */
export const EditPanel = (props: Props) => {
  const { record, kind, title, rows, onOpen, onClose, head, fieldsName, isDocked = false, children } = props;
  const { t } = useWords();
  const { id } = useWorkbench();
  const [isCopied, setCopied] = useState(false);
  const usedIn = useUsedIn(record);
  useEnter(record);
  const copy = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(location.href))
      .then(
        () => setCopied(true),
        () => setCopied(false),
      );
  return (
    <PanelDialog
      label={title}
      kind={kind}
      head={head}
      isDocked={isDocked}
      onClose={onClose}
      acts={
        <>
          <PanelSteps record={record} rows={rows} onOpen={onOpen} />
          <button
            type="button"
            className="frame-button"
            aria-label={t('panel.link')}
            title={t('panel.link')}
            onClick={copy}
          >
            <LinkIcon aria-hidden />
          </button>
          <span role="status" className="visually-hidden">
            {isCopied && t('shell.shared')}
          </span>
        </>
      }
      foot={<Foot record={record} onClose={onClose} />}
    >
      <PanelTabs
        key={`${id} ${record}`}
        tabs={[
          {
            value: 'fields',
            label: fieldsName ?? t('panel.fields'),
            shown: <RecordFrame id={record}>{children}</RecordFrame>,
          },
          { value: 'changes', label: t('history.edits'), shown: <ChangesOfRecord record={record} /> },
          { value: 'comments', label: t('chapters.comments'), shown: <CommentsPanel record={record} /> },
          {
            value: 'usedIn',
            label: t('panel.usedIn'),
            n: usedIn.length,
            shown: <UsedIn records={usedIn} />,
          },
        ]}
      />
    </PanelDialog>
  );
};

const Foot = ({ record, onClose }: { readonly record: string; readonly onClose: () => void }) => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  const revert = useRevert(record);
  const held = useWorkbench().record(record);
  return (
    <>
      <Button data-size="sm" onClick={onClose}>
        {t('common.done')}
      </Button>
      {!isLocked && revert && (
        <Button data-size="sm" variant="tertiary" onClick={revert}>
          {t('panel.revert')}
        </Button>
      )}
      {canFall(held?.kind ?? '') && <WhatIfLink fall={{ record }} />}
      <LastChanged record={record} />
    </>
  );
};
