import type { ReactNode } from 'react';
import './progress-ring.css';

type Props = {
  readonly done: number;
  readonly of: number;
  readonly size: number;
  readonly children?: ReactNode;
};

/** How far something has come, as a ring; what it says stands beside it or in it. */
export const ProgressRing = ({ done, of, size, children }: Props) => {
  const width = size < 32 ? 4 : 7;
  const radius = (size - width) / 2;
  const whole = 2 * Math.PI * radius;
  const share = of === 0 ? 0 : Math.min(1, done / of);
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: width };
  return (
    <span className="progress-ring" style={{ width: size, height: size }}>
      <svg width={size} height={size} aria-hidden="true">
        <circle {...circle} className="progress-ring-all" />
        <circle
          {...circle}
          className="progress-ring-done"
          strokeDasharray={`${share * whole} ${whole}`}
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
        />
      </svg>
      {children !== undefined && <span className="progress-ring-text">{children}</span>}
    </span>
  );
};
