import { Fieldset, Radio } from '@digdir/designsystemet-react';
import type { EditionVisibility } from '@risikobilde/api';
import { useId } from 'react';
import { useWords } from '../words.js';

type Props = {
  /** Nothing until somebody has chosen: who may read it is for a person to decide. */
  readonly value: EditionVisibility | undefined;
  /** Whether there is anybody who could build on it. */
  readonly isPlatform: boolean;
  readonly onChoose: (value: EditionVisibility) => void;
};

/** Who is to be able to read the edition, with what each choice means. */
export const VisibilityChoice = ({ value, isPlatform, onChoose }: Props) => {
  const { t } = useWords();
  const name = useId();
  const choices = isPlatform ? (['public', 'builders', 'own'] as const) : (['public', 'own'] as const);
  return (
    <Fieldset data-size="sm" className="visibility-choice">
      <Fieldset.Legend>{t('visibility.ask')}</Fieldset.Legend>
      {choices.map((one) => (
        <Radio
          key={one}
          name={name}
          value={one}
          label={t(`visibility.name.${one}`)}
          description={t(`visibility.means.${one}`)}
          checked={value === one}
          onChange={() => onChoose(one)}
        />
      ))}
    </Fieldset>
  );
};
