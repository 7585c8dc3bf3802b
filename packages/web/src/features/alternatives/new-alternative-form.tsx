import { Button } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { freeId } from '../../shared/components/edit/free-id.js';
import { useFirstEmpty } from '../../shared/components/new-record/use-first-empty.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useMainLanguage } from '../../shared/data/use-main-language.js';

/** Another solution to compare, begun as its name. It takes a role that nothing has yet: first the baseline, then the chosen one. */
export const NewAlternativeForm = ({ onAdded }: { readonly onAdded: (id: string) => void }) => {
  const { t } = useWords();
  const { edit } = useWorkbench();
  const main = useMainLanguage();
  const { head, alternatives } = useRiskFrame();
  const id = useId();
  const [name, setName] = useState('');
  const words = name.trim();
  const add = () => {
    if (!head) return;
    const role = (['baseline', 'chosen'] as const).find(
      (one) => !alternatives.some((has) => has.role === one),
    );
    const added = {
      id: freeId(words, 'alternativ', (taken) => alternatives.some((one) => one.id === taken)),
      name: { [main]: words },
      role: role ?? 'other',
    };
    edit([{ record: head.id, set: { alternatives: [...alternatives, added] } }]);
    setName('');
    onAdded(added.id);
  };
  const { handlers, note } = useFirstEmpty(words !== '', add);
  const isLocked = useIsLocked();
  if (!head || isLocked) return null;
  return (
    <form className="alternatives-new" {...handlers}>
      <div className="line-edit">
        <label className="edit-label" htmlFor={id}>
          {t('alternativeForm.new')}
        </label>
        <input id={id} lang="nb" value={name} onChange={(event) => setName(event.target.value)} />
        <p className="edit-note">{t('alternativeForm.newHelp')}</p>
        {note}
      </div>
      <Button type="submit" variant="secondary" data-size="sm">
        {t('common.add')}
      </Button>
    </form>
  );
};
