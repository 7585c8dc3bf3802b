import { Button, Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { type FormEvent, useId, useState } from 'react';
import { useParticipants } from '../../shared/components/comments/use-participants.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';
import { useMainLanguage } from '../../shared/data/use-main-language.js';

type Props = {
  /** The claims that wait for the changes chosen. */
  readonly claims: readonly string[];
  readonly onGiven: (to: string, n: number) => void;
};

/** Gives the claims of several tasks to one person or role, in one edit. What is the platform's is not given away. */
export const GiveForm = ({ claims, onGiven }: Props) => {
  const { t } = useWords();
  const { edit, record, provenance } = useWorkbench();
  const isLocked = useIsLocked();
  const nameOf = useNames();
  const people = useParticipants();
  const list = useId();
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const language = useMainLanguage();
  const given = claims.filter((id) => record(id)?.kind === 'claim' && provenance(id).from === 'own');
  if (isLocked) return <p className="tasks-mend">{t('tasks.past')}</p>;
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const owner = to.trim();
    if (owner === '' || given.length === 0) return;
    // The name is the same in every language: a text in another would go on naming who was asked before.
    edit(
      given.map((id) => ({ record: id, set: { owner: { [language]: owner } } })),
      t('tasks.givenTo', { to: owner, n: given.length }),
    );
    onGiven(owner, given.length);
  };
  return (
    <form className="tasks-answer" onSubmit={save} noValidate aria-label={t('tasks.give')}>
      <Field>
        <Label>{t('tasks.giveTo')}</Label>
        <Field.Description>{t('tasks.giveHelp')}</Field.Description>
        <Input
          list={list}
          value={to}
          aria-invalid={tried && to.trim() === ''}
          onChange={({ target }) => setTo(target.value)}
        />
        {tried && to.trim() === '' && <ValidationMessage>{t('tasks.requiredOwner')}</ValidationMessage>}
      </Field>
      <datalist id={list}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <h3>{t('tasks.givenClaims', { n: given.length })}</h3>
      <ul className="tasks-several">
        {given.map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
      </ul>
      <Button type="submit" data-size="sm">
        {t('tasks.give')}
      </Button>
    </form>
  );
};
