import { formatDay } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { ViewChoice } from '../../shared/components/edit/view-choice.js';
import { VerificationMark } from '../../shared/components/verification-mark/verification-mark.js';
import { useWorkbench } from '../../shared/data/context.js';
import type { Cite, LocalDate, Verification } from '@risikobilde/core';

type Edition = {
  readonly id: string;
  readonly date: LocalDate;
  readonly cite: Cite;
  readonly verification: Verification;
};
type Props = {
  readonly label: string;
  readonly editions: readonly Edition[];
  readonly value: Edition;
  readonly onChoose: (id: string) => void;
};

/** An edition to compare, with where it was read and how sure that is. */
export const EditionChoice = ({ label, editions, value, onChoose }: Props) => {
  const { t } = useWords();
  const { language } = useWorkbench();
  return (
    <div>
      <ViewChoice
        label={label}
        value={value.id}
        options={editions.map((one) => ({ value: one.id, label: formatDay(one.date, language) }))}
        onSave={onChoose}
      />
      <p className="subtle edition-source">
        {t('field.party.certifications.source')}:{' '}
        {value.cite.url === undefined ? (
          value.cite.title
        ) : (
          <a className="ds-link" href={value.cite.url} rel="noreferrer" target="_blank">
            {value.cite.title}
          </a>
        )}{' '}
        <VerificationMark verification={value.verification} />
      </p>
    </div>
  );
};
