import type { Action } from '@risikobilde/api';
import { LinkIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { createContext, type ReactNode, use } from 'react';
import { useWords } from '../../words.js';
import { keepCommon } from '../../search-params.js';
import { useMay, useWorkbench } from '../../data/context.js';
import { ProvenanceTag } from './provenance-tag.js';
import './provenance.css';

const LockContext = createContext(false);

/** Whether what is shown here is not to be changed, the platform's or not permitted, so that fields read as text. */
export const useIsLocked = (): boolean => use(LockContext);

const PastContext = createContext(false);

/** Around the views: on another day than today everything reads as text. */
export const DayFrame = ({
  isToday,
  children,
}: {
  readonly isToday: boolean;
  readonly children: ReactNode;
}) => (
  <PastContext value={!isToday}>
    <EditFrame>{children}</EditFrame>
  </PastContext>
);

type EditProps = {
  /** What must be permitted, where that is less than to edit. */
  readonly action?: Extract<Action, 'editAssessment' | 'raiseDoubt'>;
  readonly children: ReactNode;
};

/** What the server does not permit to be edited reads as text, and so does what is shown as of another day. */
export const EditFrame = ({ action = 'editAssessment', children }: EditProps) => {
  const isPast = use(PastContext);
  return <LockContext value={!useMay(action) || isPast}>{children}</LockContext>;
};

/** Around a choice of what is shown, which changes nothing: it is there for everyone. */
export const ViewFrame = ({ children }: { readonly children: ReactNode }) => (
  <LockContext value={false}>{children}</LockContext>
);

type Props = {
  readonly id: string;
  /** How it is said where the record comes from: in a sentence, in a word where many stand together, or by what is around. */
  readonly look?: 'sentence' | 'word' | 'none';
  readonly children: ReactNode;
};

/** Around what is shown of one record: what comes from the platform says so, and is not edited in place. */
export const RecordFrame = ({ id, look = 'sentence', children }: Props) => {
  const { t } = useWords();
  const { id: assessment, platform, provenance, assessment: whole, text } = useWorkbench();
  const { from } = provenance(id);
  if (platform === undefined || from === 'own') return <EditFrame>{children}</EditFrame>;
  const { title, version } = platform.release.manifest;
  const isStatement = whole.inheritance?.statements.some((statement) => statement.id === id) ?? false;
  const answer = isStatement && (
    <Link className="ds-link" to="/a/$id/tjenester" params={{ id: assessment }} search={keepCommon} hash={id}>
      {t('provenance.toAnswer')}
    </Link>
  );
  return (
    <LockContext value>
      {look === 'sentence' && (
        <p className="from-platform">
          <LinkIcon aria-hidden fontSize="1.25rem" />
          <span>
            {t(from === 'adapted' ? 'provenance.lockAdapted' : 'provenance.lock', {
              title: text(title),
              version,
            })}{' '}
            {answer}
          </span>
        </p>
      )}
      {look === 'word' && (
        <p className="from-platform-word">
          <ProvenanceTag id={id} /> {answer}
        </p>
      )}
      {children}
    </LockContext>
  );
};
