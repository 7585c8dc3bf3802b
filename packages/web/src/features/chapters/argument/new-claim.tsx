import { Button, Textfield } from '@digdir/designsystemet-react';
import type { AssessmentRecord } from '@risikobilde/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../../shared/words.js';
import { freeId } from '../../../shared/components/edit/free-id.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useOpenArgument } from './use-open-argument.js';
import { useIsLocked } from '../../../shared/components/provenance/record-frame.js';

/** A claim begins as one sentence of the chapter; it opens at once, so that it can be given its grounds. */
export const NewClaim = ({ section }: { readonly section: string }) => {
  const { t } = useWords();
  const { of, record, edit } = useWorkbench();
  const { openArgument } = useOpenArgument();
  const [words, setWords] = useState('');
  const last = Math.max(
    0,
    ...of('claim').flatMap((claim) => (claim.section === section ? [claim.order] : [])),
  );
  const add = (event: FormEvent) => {
    event.preventDefault();
    const sentence = words.trim();
    if (sentence === '') return;
    const id = freeId(
      sentence.split(/\s+/).slice(0, 6).join(' '),
      'pastand',
      (taken) => record(taken) !== undefined,
    );
    const claim = {
      kind: 'claim',
      id,
      level: 'public',
      text: { nb: sentence },
      section,
      order: last + 10,
      essential: false,
      grounds: { all: [] },
    } as const satisfies AssessmentRecord;
    edit([{ record: id, add: claim }]);
    setWords('');
    openArgument(id);
  };
  if (useIsLocked()) return null;
  return (
    <form className="chapter-comment-form" onSubmit={add}>
      <Textfield
        data-size="sm"
        label={t('argument.newClaim')}
        description={t('argument.newClaimHelp')}
        lang="nb"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" variant="secondary" data-size="sm">
        {t('common.add')}
      </Button>
    </form>
  );
};
