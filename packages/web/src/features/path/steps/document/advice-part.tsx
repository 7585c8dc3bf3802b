import { Button } from '@digdir/designsystemet-react';
import { type FormEvent, useContext } from 'react';
import { useFieldWords } from '../../../../shared/components/use-field-words.js';
import { useNotGivenHere } from '../../../../shared/components/steps-given/use-not-given-here.js';
import { useMay, useWorkbench } from '../../../../shared/data/context.js';
import { useOwnSteps } from '../../../../shared/data/use-own-steps.js';
import { forgetTyped } from '../../../../shared/data/typed.js';
import { useWords } from '../../../../shared/words.js';
import { LineField, LongField, RadioField } from '../../fields.js';
import { usePath } from '../../use-path.js';
import { TypedPlace, useTyped } from '../../use-typed.js';

/** The advice of the data protection officer, which article 35(2) asks for before there is a final edition. */
export const AdvicePart = () => {
  const { t } = useWords();
  const words = useFieldWords();
  const mayAdvise = useMay('giveAdvice');
  const isOwn = useOwnSteps()('giveAdvice');
  const { asOf } = useWorkbench();
  const path = usePath();
  const { of, text, head, typedOf, textOf } = path;
  const given = of('advice').filter(({ adviser }) => adviser === 'dpo');
  const fromFiles = useNotGivenHere();
  const place = useContext(TypedPlace);
  const [by, setBy] = useTyped('by', typedOf(head.dpo));
  const [said, setSaid] = useTyped('said', '');
  const [followed, setFollowed] = useTyped<string | undefined>('followed', undefined);
  const [why, setWhy] = useTyped('why', '');
  // Without the reason the approval is refused (WP248 rev.01, III.D).
  const needsWhy = followed === 'partly' || followed === 'no';
  const isReady =
    by.trim() !== '' && said.trim() !== '' && followed !== undefined && (!needsWhy || why.trim() !== '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) {
      document.querySelector<HTMLElement>('.path-advice :invalid')?.focus();
      return;
    }
    forgetTyped(place);
    const id = path.newId('rad-fra-personvernombudet', 'rad');
    path.edit([
      {
        record: id,
        add: {
          id,
          kind: 'advice',
          level: 'public',
          adviser: 'dpo',
          by: textOf(by),
          on: asOf,
          text: textOf(said),
          followed,
          ...(needsWhy && { why: textOf(why) }),
        },
      },
    ]);
  };
  return (
    <section className="path-part" aria-labelledby="path-advice">
      <h2 id="path-advice">{t('path.document.advice')}</h2>
      {given.length > 0 ? (
        given.map((one) => (
          <p key={one.id}>
            {t('path.document.adviceIs', { date: one.on, name: one.by })} {text(one.text)}
          </p>
        ))
      ) : (
        <>
          <p>{t('path.document.adviceLead')}</p>
          {fromFiles.advice.filter(fromFiles.isNotGivenHere).map((one) => (
            <p key={one.id}>
              {t('path.document.adviceIs', { date: one.on, name: one.by })} {text(one.text)}{' '}
              <strong>{t('path.document.notGivenHere')}</strong>
            </p>
          ))}
          {mayAdvise && isOwn && <p>{t('cycle.own.giveAdvice')}</p>}
          {mayAdvise && !isOwn && (
            <form className="path-fields path-advice" onSubmit={save} noValidate>
              <LineField label={words.field('advice.by')} isRequired value={by} onChange={setBy} />
              <LongField label={words.field('advice.text')} isRequired value={said} onChange={setSaid} />
              <RadioField
                label={words.field('advice.followed')}
                value={followed}
                options={words.choices('advice.followed')}
                onChange={setFollowed}
              />
              {needsWhy && (
                <LongField label={words.field('advice.why')} isRequired value={why} onChange={setWhy} />
              )}
              <Button type="submit" variant="secondary">
                {t('path.document.adviceAdd')}
              </Button>
            </form>
          )}
        </>
      )}
    </section>
  );
};
