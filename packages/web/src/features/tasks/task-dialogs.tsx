import { PanelDialog } from '../../shared/components/edit-panel/panel-dialog.js';
import { PanelSteps } from '../../shared/components/edit-panel/panel-steps.js';
import { useWords } from '../../shared/words.js';
import { AnswerForm } from './answer-form.js';
import { ChangePanel } from './change-panel.js';
import { GiveForm } from './give-form.js';
import type { TaskRow } from './use-task-columns.js';

type Dialog = { readonly onClose: () => void };

/** One change beside the list, with steps to those above and below. */
export const ChangeDialog = ({
  row: { group, title },
  rows,
  isUnchanged,
  onOpen,
  onAnswered,
  onClose,
}: Dialog & {
  readonly row: TaskRow;
  readonly rows: readonly TaskRow[];
  readonly isUnchanged: boolean;
  readonly onOpen: (anchor: string) => void;
  readonly onAnswered: () => void;
}) => {
  const { t } = useWords();
  return (
    <PanelDialog
      key={group.anchor}
      label={title}
      kind={group.since === undefined ? t('tasks.what') : t('tasks.since', { date: group.since })}
      acts={<PanelSteps record={group.anchor} rows={rows.map((one) => one.group.anchor)} onOpen={onOpen} />}
      isDocked
      onClose={onClose}
    >
      <ChangePanel group={group} title={title} isUnchanged={isUnchanged} onAnswered={onAnswered} />
    </PanelDialog>
  );
};

/** Several changes, given to somebody. */
export const GivingDialog = ({
  rows,
  onGiven,
  onClose,
}: Dialog & {
  readonly rows: readonly TaskRow[];
  readonly onGiven: (to: string, n: number) => void;
}) => {
  const { t } = useWords();
  return (
    <PanelDialog
      label={t('tasks.giveTicked', { n: rows.length })}
      kind={t('shell.screens.tasks')}
      isDocked
      onClose={onClose}
    >
      <GiveForm claims={[...new Set(rows.flatMap(({ group }) => group.claims))]} onGiven={onGiven} />
    </PanelDialog>
  );
};

/** Several changes, answered together. */
export const TogetherDialog = ({
  rows,
  changes,
  onAnswered,
  onClose,
}: Dialog & {
  readonly rows: readonly TaskRow[];
  readonly changes: Parameters<typeof AnswerForm>[0]['changes'];
  readonly onAnswered: () => void;
}) => {
  const { t } = useWords();
  const title = t('tasks.chosen', { n: changes.length });
  return (
    <PanelDialog label={title} kind={t('shell.screens.tasks')} isDocked onClose={onClose}>
      <ul className="tasks-several">
        {rows.flatMap((row) =>
          row.group.of === undefined ? [] : <li key={row.group.anchor}>{row.title}</li>,
        )}
      </ul>
      <AnswerForm changes={changes} title={title} onAnswered={onAnswered} />
    </PanelDialog>
  );
};
