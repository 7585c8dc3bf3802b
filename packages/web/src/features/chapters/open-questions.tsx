import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';

/** What is not settled in a chapter; it is published with it until somebody settles it. */
export const OpenQuestions = ({ section }: { readonly section: RecordOf<'section'> }) => {
  const { t } = useWords();
  const isLocked = useIsLocked();
  const { edit, text } = useWorkbench();
  const [question, setQuestion] = useState('');
  const save = (openQuestions: RecordOf<'section'>['openQuestions']) =>
    edit([{ record: section.id, set: { openQuestions } }]);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim() === '') return;
    save([...section.openQuestions, { nb: question.trim() }]);
    setQuestion('');
  };
  return (
    <section aria-labelledby="questions">
      <Heading level={3} data-size="2xs" id="questions">
        {t('field.section.openQuestions')}
      </Heading>
      {section.openQuestions.length === 0 ? (
        <Paragraph data-size="sm">{t('chapters.noQuestions')}</Paragraph>
      ) : (
        <ul className="chapter-list">
          {section.openQuestions.map((asked) => (
            <li key={asked.nb}>
              {text(asked)}{' '}
              {!isLocked && (
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={t('chapters.closeQuestionNamed', { what: text(asked) })}
                  onClick={() => save(section.openQuestions.filter((other) => other !== asked))}
                >
                  {t('chapters.closeQuestion')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isLocked && (
        <form className="chapter-comment-form" onSubmit={add}>
          <Textfield
            data-size="sm"
            label={t('chapters.addQuestion')}
            lang="nb"
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
          />
          <Button type="submit" variant="secondary" data-size="sm">
            {t('common.add')}
          </Button>
        </form>
      )}
    </section>
  );
};
