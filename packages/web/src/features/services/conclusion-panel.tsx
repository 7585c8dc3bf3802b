import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { ClaimResult } from '@risikobilde/core';
import { useWords } from '../../shared/words.js';
import { Panel } from '../../shared/components/panel.js';
import { ProvenanceTag } from '../../shared/components/provenance/provenance-tag.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingRow } from '../../shared/components/standing-tag/standing-row.js';
import { useWorkbench } from '../../shared/data/context.js';
import { restsOn } from './referrers.js';

const colours = {
  stands: 'success',
  standsWithChallenges: 'warning',
  doesNotStand: 'danger',
  notDecided: 'neutral',
} as const;

/** The service's own conclusion, sentence by sentence, with what each leans on of the platform's and of its own. */
export const ConclusionPanel = () => {
  const { t } = useWords();
  const { evaluation, of, text } = useWorkbench();
  const { standing, claims, errorsOfLaw, openDuties, summary } = evaluation.conclusion;
  const chapter = of('section').find((section) => section.role === 'conclusion');
  return (
    <Panel title={t('services.conclusion')}>
      {claims.length === 0 ? (
        <Paragraph>
          {t('services.noConclusion')}{' '}
          {chapter && <RecordLink record={chapter.id}>{text(chapter.title)}</RecordLink>}.
        </Paragraph>
      ) : (
        <>
          <Alert data-color={colours[standing]} data-size="sm">
            {(errorsOfLaw ?? openDuties) ? text(summary) : <strong>{t(`conclusion.${standing}`)}.</strong>}
          </Alert>
          <ol className="rows">
            {claims.map((claim) => (
              <Sentence key={claim.id} claim={claim} />
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
};

const Sentence = ({ claim }: { readonly claim: ClaimResult }) => {
  const { t } = useWords();
  const { text, record, provenance } = useWorkbench();
  const nameOf = useNames();
  const isOwn = (id: string): boolean => provenance(id).from === 'own';
  const found = restsOn(claim.id, record, isOwn);
  const platform = found.filter((id) => !isOwn(id)).length;
  return (
    <StandingRow id={claim.id} standing={claim.standing} says={text(claim.text)}>
      {claim.standing !== 'supported' && <p className="subtle">{text(claim.summary)}</p>}
      {found.length > 0 && (
        <details>
          <summary>{t('services.restsOn', { platform, own: found.length - platform })}</summary>
          <ul className="plain-list">
            {found
              .toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)))
              .map((id) => (
                <li key={id}>
                  <ProvenanceTag id={id} /> <RecordLink record={id}>{nameOf(id)}</RecordLink>
                </li>
              ))}
          </ul>
        </details>
      )}
    </StandingRow>
  );
};
