import { useExcepted } from '../data/use-own-steps.js';
import { useWords } from '../words.js';

/** Data protection officers who also contributed, by an exception of the organisation: read before anybody approves, as the edition prints it. */
export const ExceptedOfficers = () => {
  const { t } = useWords();
  return useExcepted().map((one) => (
    <p key={`${one.name} ${one.until}`} className="prose">
      {t('decision.excepted', one)}
    </p>
  ));
};
