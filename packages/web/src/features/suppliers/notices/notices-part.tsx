import type { ReceivedNotice } from '@risikobilde/core';
import { useLocation } from '@tanstack/react-router';
import { NewPanel } from '../../../shared/components/edit-panel/new-panel.js';
import { usePanelAddress } from '../../../shared/components/edit-panel/use-panel-address.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { PageHead } from '../../../shared/components/page-head.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { NewNoticeForm } from './new-notice-form.js';
import { newNoticeHash } from '../parts.js';
import { NewNoticeAct } from './new-notice-act.js';
import { NoticeItem } from './notice-item.js';
import { isWaiting, useReceived } from './use-received.js';
import './notices.css';

/** Notices of sub-processors: what was told, by when one must answer, who must, and what was answered. */
export const NoticesPart = () => {
  const { t } = useWords();
  const { provenance } = useWorkbench();
  const { hash } = useLocation();
  const { open, close } = usePanelAddress('notices');
  const isLocked = useIsLocked();
  const received = useReceived();
  const answered = received.find(({ answer }) => answer?.id === hash)?.notice.id;
  return (
    <>
      <NewNoticeAct />
      {received.length === 0 ? (
        <PageHead title={t('suppliers.notices.none')} lead={t('suppliers.notices.noneLead')} />
      ) : (
        <PageHead
          title={t('suppliers.notices.head', { open: received.filter(isWaiting).length })}
          lead={t('suppliers.notices.lead', {
            n: received.length,
            toPassOn: received.filter(
              ({ notice, owners, state }) =>
                owners.length > 0 &&
                state !== 'ended' &&
                notice.passedOn === undefined &&
                provenance(notice.id).from === 'own',
            ).length,
          })}
        />
      )}
      {received.map((one) => (
        <Notice key={one.notice.id} received={one} isMeant={one.notice.id === (answered ?? hash)} />
      ))}
      {hash === newNoticeHash && !isLocked && (
        <NewPanel title={t('suppliers.notices.new')} kind={t('kind.subprocessorNotice.one')} onClose={close}>
          <NewNoticeForm onAdded={open} />
        </NewPanel>
      )}
    </>
  );
};

const Notice = ({ received, isMeant }: { readonly received: ReceivedNotice; readonly isMeant: boolean }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const { notice, state, isLate, isOurs, owners, others } = received;
  const isOver = state === 'accepted' || state === 'objected';
  const isOfSomebody = owners.length + others.length > 0;
  const said =
    !isOurs && state !== 'ended'
      ? isOfSomebody
        ? 'notOurs'
        : 'nobody'
      : isOver && isLate === true
        ? 'late'
        : state;
  return (
    <FoldOut
      id={notice.id}
      className="record-details notice"
      isMeant={isMeant || isWaiting(received)}
      summary={
        <>
          {t('suppliers.notices.title', { from: nameOf(notice.sender), on: notice.toldOn })}{' '}
          <span className={`notice-state ${said}`}>{t(`suppliers.notices.state.${said}`)}</span>
        </>
      }
    >
      <NoticeItem received={received} />
    </FoldOut>
  );
};
