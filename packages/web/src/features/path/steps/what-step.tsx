import { Alert } from '@digdir/designsystemet-react';
import { type RequestedChange, unknownCountry } from '@risikobilde/core';
import { useWords } from '../../../shared/words.js';
import { StepForm, type StepProps } from '../step-form.js';
import { usePath } from '../use-path.js';
import { useTyped } from '../use-typed.js';
import { ownersParty, type What, WhatFields } from './what-fields.js';

/** What is assessed. From platform to service or back, what it does is said before it is saved. */
export const WhatStep = (props: StepProps) => {
  const { t } = useWords();
  const path = usePath();
  const { head, of, operator, textOf, typedOf } = path;
  const owners = of('party').find(({ id }) => id === head.subject.owners);
  const [what, setWhat] = useTyped<What>('what', {
    title: typedOf(head.title),
    type: head.subject.type,
    owners: typedOf(owners?.name),
    isOwnersUnknown: path.answerTo('owners') === 'unknown',
  });
  const isPlatform = what.type === 'platform';
  const save = () => {
    const changes: RequestedChange[] = [];
    const { owners: _owners, ...subject } = head.subject;
    const named = what.owners.trim() !== '' && isPlatform && !what.isOwnersUnknown;
    const ownersId = owners?.id ?? path.newId('tjenesteeierne', 'owners');
    if (named && owners === undefined)
      changes.push({
        record: ownersId,
        add: { ...ownersParty(ownersId, textOf(what.owners)), country: operator?.country ?? unknownCountry },
      });
    else if (named && owners && typedOf(owners.name) !== what.owners.trim())
      changes.push({ record: ownersId, set: { name: textOf(what.owners, owners.name) } });
    changes.push({
      record: head.id,
      set: {
        title: textOf(what.title, head.title),
        subject: {
          ...subject,
          type: what.type,
          ...(typedOf(subject.name) === typedOf(head.title) && { name: textOf(what.title, subject.name) }),
          ...((named || (isPlatform && owners)) && { owners: ownersId }),
        },
      },
    });
    path.edit([
      ...changes,
      ...path.clarify({ owners: isPlatform && what.isOwnersUnknown ? 'unknown' : undefined }),
    ]);
  };
  return (
    <StepForm {...props} missing={what.title.trim() === '' ? [t('start.name')] : []} onSave={save}>
      <WhatFields what={what} onChange={setWhat} />
      {what.type !== head.subject.type && (
        <Alert data-color="info" data-size="sm" role="status">
          {t(isPlatform ? 'path.what.changed' : 'path.what.changedService')}
        </Alert>
      )}
    </StepForm>
  );
};
