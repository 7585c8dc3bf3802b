import { bandTone, lightTheme } from '@risikobilde/charts';
import { useWorkbench } from '../data/context.js';
import './band-tag.css';
import type { Scale } from './use-risk-frame.js';

type Props = { readonly scale: Scale; readonly band: string };

/** A band of the scale: its word on the colour it has in the matrix. */
export const BandTag = ({ scale, band }: Props) => {
  const { text } = useWorkbench();
  const at = scale.bands.findIndex(({ id }) => id === band);
  const tone = bandTone(lightTheme, at, scale.bands.length);
  return (
    <span
      className="risk-band"
      style={{ background: tone.tint, color: tone.onTint, borderColor: tone.solid }}
    >
      {text(scale.bands[at]?.name ?? { nb: band })}
    </span>
  );
};
