import type { SVGProps } from 'react';

/** A speech bubble. Drawn here, as the icon library's is of more bytes than the first screen has left. */
export const DoubtIcon = (props: SVGProps<SVGSVGElement>) => (
  <svg width="1em" height="1em" viewBox="0 0 24 24" fill="none" {...props}>
    <path
      d="M3.75 4.75h16.5v12h-8.5l-4 3.5v-3.5h-4z"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  </svg>
);
