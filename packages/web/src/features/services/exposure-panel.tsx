import { useWords } from '../../shared/words.js';
import { LineEdit } from '../../shared/components/edit/line-edit.js';
import { Fields } from '../../shared/components/fields/fields.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';

/** Whom the service reaches: what the platform's risk is held against, so that the risk picture is the service's own. */
export const ExposurePanel = () => {
  const { t } = useWords();
  const [head] = useWorkbench().of('assessment');
  if (head === undefined) return null;
  return (
    <Panel title={t('field.assessment.exposure')}>
      <p className="prose">{t('exposure.lead')}</p>
      <Fields
        isTitled
        of={head}
        names={['exposure']}
        special={{ 'exposure.special': ShareEdit }}
        empty={{ exposure: t('exposure.missing') }}
      />
    </Panel>
  );
};

const shareOf = (typed: string): number => Number(typed.replace(',', '.'));

/** A share in per cent; empty where it is not known. */
const ShareEdit = ({ held, onSave, onClear }: ValueProps) => {
  const { t } = useWords();
  return (
    <LineEdit
      label={t('exposure.specialLabel')}
      short
      value={typeof held === 'number' ? String(Math.round(held * 1000) / 10) : undefined}
      accepts={(typed) => shareOf(typed) >= 0 && shareOf(typed) <= 100}
      wrong={t('exposure.wrongShare')}
      onSave={(typed) => onSave(shareOf(typed) / 100)}
      {...(onClear && { onClear })}
    />
  );
};
