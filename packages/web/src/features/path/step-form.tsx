import { Alert, Button } from '@digdir/designsystemet-react';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { pathSteps } from '@risikobilde/core';
import { type FormEvent, type ReactNode, useContext, useRef, useState } from 'react';
import { useMay } from '../../shared/data/context.js';
import { forgetTyped, isTyped } from '../../shared/data/typed.js';
import { useWords } from '../../shared/words.js';
import { type PathPart, pathParts } from './path-search.js';
import { DiscardTyped, TypedPlace } from './use-typed.js';

/** What each step is given. */
export type StepProps = {
  readonly part: PathPart;
  readonly onBack?: () => void;
  readonly onNext: () => void;
  readonly onGo: (part: PathPart) => void;
};

type Props = StepProps & {
  /** What is not filled in; with any of it nothing is saved, and it is said. */
  readonly missing?: readonly string[];
  readonly onSave: () => void;
  readonly children: ReactNode;
};

/** A question with its answers, and the three ways on: back, past it for now, and saved. */
export const StepForm = ({ part, onBack, onNext, missing = [], onSave, children }: Props) => {
  const { t } = useWords();
  const mayEdit = useMay('editAssessment');
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const place = useContext(TypedPlace);
  const discard = useContext(DiscardTyped);
  // What is typed from now on needs no telling.
  const [isBroughtBack] = useState(() => isTyped(place));
  const at = pathSteps.findIndex((step) => step === part);
  const before = pathParts[pathParts.indexOf(part) - 1];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing.length > 0) {
      setTried(true);
      form.current?.querySelector<HTMLElement>('input:invalid, select:invalid, textarea:invalid')?.focus();
      return;
    }
    if (mayEdit) onSave();
    forgetTyped(place);
    onNext();
  };
  return (
    <form ref={form} className="path-form" onSubmit={submit} noValidate>
      {at !== -1 && (
        <p className="path-over">
          {t('path.stepOf', { n: at + 1, of: pathSteps.length, name: t(`path.${part}.name`) })}
        </p>
      )}
      <h1>{t(`path.${part}.question`)}</h1>
      <p className="path-lead">{t(`path.${part}.lead`)}</p>
      {isBroughtBack && (
        <Alert data-color="info" data-size="sm" role="status">
          {t('path.broughtBack')}{' '}
          <Button
            variant="tertiary"
            data-size="sm"
            type="button"
            onClick={() => {
              forgetTyped(place);
              discard();
            }}
          >
            {t('path.discard')}
          </Button>
        </Alert>
      )}
      <fieldset className="path-fields" disabled={!mayEdit}>
        {children}
      </fieldset>
      {isTried && missing.length > 0 && (
        <Alert data-color="warning" data-size="sm" role="alert">
          {t('path.missing', { fields: { list: missing.map((one) => ({ und: one })) } })}
        </Alert>
      )}
      <div className="path-foot">
        {onBack && before ? (
          <Button variant="tertiary" type="button" onClick={onBack}>
            <ArrowLeftIcon aria-hidden />
            {t(`path.${before}.name`)}
          </Button>
        ) : (
          <span />
        )}
        {part !== 'document' && (
          <span className="path-on">
            <Button variant="tertiary" type="button" onClick={onNext}>
              {t('path.skip')}
            </Button>
            <Button type="submit">{t('path.next')}</Button>
          </span>
        )}
      </div>
    </form>
  );
};
