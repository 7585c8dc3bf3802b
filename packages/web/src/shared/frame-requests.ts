import { useEffect, useRef } from 'react';

/** What the frame around the views can be asked to show from anywhere. */
type Asked = 'day' | 'help';

const eventOf = (what: Asked): string => `risikobilde:${what}`;

/** Asks the frame to show the calendar or the help. */
export const askFor = (what: Asked): void => {
  document.dispatchEvent(new Event(eventOf(what)));
};

/** Answers who asks for it. */
export const useAsked = (what: Asked, show: () => void): void => {
  const now = useRef(show);
  useEffect(() => {
    now.current = show;
  });
  useEffect(() => {
    const onAsked = () => now.current();
    document.addEventListener(eventOf(what), onAsked);
    return () => document.removeEventListener(eventOf(what), onAsked);
  }, [what]);
};
