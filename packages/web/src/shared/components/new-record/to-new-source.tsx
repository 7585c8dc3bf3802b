import { useWords } from '../../words.js';
import { ToNewForm } from './to-new-form.js';

export const newSource = 'new-source';

/** The way from a field where a provision is cited to the form that adds a source, on the same screen. */
export const ToNewSource = () => {
  const { t } = useWords();
  return <ToNewForm anchor={newSource} label={t('sources.new')} />;
};
