import { type ReactNode, useEffect, useRef, useState } from 'react';
import './menu.css';

type Props = {
  /** What stands on the button. */
  readonly label: ReactNode;
  /** Said in its place to screen readers, and to who points at it. */
  readonly name?: string;
  readonly className?: string;
  /** On which side of the button the menu begins. */
  readonly side?: 'start' | 'end';
  /** Drawn while it is open; `close` also gives focus back. */
  readonly children: (close: () => void) => ReactNode;
};

/** A button with what opens under it. It closes with Escape, with a press outside, and when focus goes on past its end. */
export const Menu = ({ label, name, className, side = 'start', children }: Props) => {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  return (
    <div
      ref={place}
      className="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={`frame-button ${className ?? ''}`.trim()}
        aria-expanded={open}
        aria-label={name}
        title={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && <div className={`menu-content ${side}`}>{children(close)}</div>}
    </div>
  );
};
