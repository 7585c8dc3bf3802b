import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { unreadOf } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWorkbench } from '../../shared/data/context.js';
import './services.css';
import { useOwn } from './use-answering.js';

/** The platform has made a newer release than the service stands on: what it means, and the way to go through it. */
export const NewerAlert = () => {
  const { t } = useWords();
  const { id, evaluation, platform } = useWorkbench();
  const own = useOwn();
  if (platform?.newer === undefined) return null;
  const { release, newer } = platform;
  const unread = unreadOf(own, release, newer).length;
  const challenged = evaluation.claims.filter(
    (claim) =>
      claim.provenance?.from === 'own' &&
      claim.standing === 'challenged' &&
      claim.because.some(leansOnUnread),
  ).length;
  return (
    <Alert data-color="warning" className="services-newer">
      <Heading level={2} data-size="2xs">
        {t('services.newerTitle', { version: newer.manifest.version })}
      </Heading>
      <Paragraph>
        {unread === 0 ? t('services.newerNothing') : t('services.newerBody', { n: unread })}{' '}
        {challenged === 1 && t('services.challengedOne')}
        {challenged > 1 && t('services.challengedMany', { n: challenged })}
      </Paragraph>
      <Link className="ds-link" to="/a/$id/tjenester" params={{ id }} search={keepCommon} hash="changed">
        {t('services.toUpdate')}
      </Link>
    </Alert>
  );
};

type Reason = { readonly type: string; readonly children: readonly Reason[] };
const leansOnUnread = (reason: Reason): boolean =>
  reason.type === 'statement' || reason.children.some(leansOnUnread);
