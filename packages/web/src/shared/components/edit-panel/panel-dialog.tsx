import { XMarkIcon } from '@navikt/aksel-icons';
import { Button } from '@digdir/designsystemet-react';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useNarrow } from '../../use-narrow.js';
import { useShortcuts } from '../../use-shortcuts.js';
import { useWords } from '../../words.js';
import './edit-panel.css';

type Props = {
  readonly label: string;
  /** What kind of thing it is, above its title. */
  readonly kind: ReactNode;
  readonly head?: ReactNode;
  /** Beside the button that closes: the way to the next one, the link. */
  readonly acts?: ReactNode;
  readonly foot?: ReactNode;
  /** Beside it the view is made narrower; else it lies over the view. */
  readonly isDocked?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * The place for one record at the right of a view; on a narrow page a page of its own. One at a time. Escape closes it; what
 * is written in a form there and not sent is asked about once.
 */
export const PanelDialog = (props: Props) => {
  const { label, kind, head, acts, foot, isDocked = false, onClose, children } = props;
  const { t } = useWords();
  const isNarrow = useNarrow();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [isWritten, setWritten] = useState(false);
  const [isAsking, ask] = useState(false);

  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.close();
    if (isNarrow) element.showModal();
    else element.show();
    title.current?.focus({ preventScroll: true });
  }, [isNarrow]);
  useEffect(() => {
    if (!isDocked || isNarrow) return;
    const main = document.getElementById('main');
    main?.classList.add('with-panel');
    return () => main?.classList.remove('with-panel');
  }, [isDocked, isNarrow]);

  const leave = () => {
    if (isWritten && !isAsking) ask(true);
    else onClose();
  };
  useShortcuts({ Escape: leave });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    leave();
  };
  return (
    <dialog
      ref={dialog}
      className="edit-panel"
      aria-label={label}
      onKeyDown={onKeyDown}
      // Escape has been answered above; the browser would close what React still draws.
      onCancel={(event) => {
        if (event.target === event.currentTarget) event.preventDefault();
      }}
      onInput={({ target }) => {
        if (target instanceof Element && target.closest('form') !== null) setWritten(true);
      }}
    >
      <header className="edit-panel-head">
        <div className="edit-panel-acts">
          <p>{kind}</p>
          {acts}
          <button
            type="button"
            className="frame-button"
            aria-label={t('common.close')}
            title={t('common.close')}
            onClick={leave}
          >
            <XMarkIcon aria-hidden />
          </button>
        </div>
        <h2 ref={title} tabIndex={-1}>
          {label}
        </h2>
        {head}
      </header>
      {isAsking && (
        <div className="edit-panel-ask" role="alert">
          <p>{t('panel.lost')}</p>
          <Button data-size="sm" variant="secondary" onClick={() => ask(false)}>
            {t('panel.keep')}
          </Button>
          <Button data-size="sm" variant="tertiary" data-color="danger" onClick={onClose}>
            {t('panel.discard')}
          </Button>
        </div>
      )}
      <div className="edit-panel-body">{children}</div>
      {foot && <footer className="edit-panel-foot">{foot}</footer>}
    </dialog>
  );
};
