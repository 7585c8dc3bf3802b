import type { Lane } from '@risikobilde/charts';

const drawn: Readonly<Record<Lane, string>> = {
  law: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0 -12z',
  terms: 'M2.5 2.5h11v11h-11z',
  threats: 'M8 1.5l7 12.5h-14z',
  assessment: 'M8 1l7 7l-7 7l-7 -7z',
};

/** The symbol of a kind of event, the same wherever it is shown; open when the event lies after the day. */
export const LaneMark = ({ lane, isLater = false }: { readonly lane: Lane; readonly isLater?: boolean }) => (
  <svg
    className={isLater ? 'lane-mark later' : 'lane-mark'}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden
  >
    <path d={drawn[lane]} />
  </svg>
);
