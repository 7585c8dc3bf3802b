import { bandTone, pageTheme } from '@risikobilde/charts';
import type { ScenarioState } from '@risikobilde/core';
import { useWorkbench } from '../data/context.js';
import './band-tag.css';
import type { Scale } from './use-risk-frame.js';

type Props = {
  readonly scale: Scale;
  readonly band: string;
  /** The level with how unsure it is, where that is computed. */
  readonly state?: Pick<ScenarioState, 'band' | 'tag' | 'mayBe'> | undefined;
};

/** A band of the scale: its word on the colour it has in the matrix; on that of the next graver one where it may be worse. */
export const BandTag = ({ scale, band, state: computed }: Props) => {
  const { text } = useWorkbench();
  // Distributions come a little after the levels; until then a tag of the level that was says nothing of this one.
  const state = computed?.band === band ? computed : undefined;
  const at = scale.bands.findIndex(({ id }) => id === band);
  const tone = bandTone(pageTheme, state?.mayBe ? at + 1 : at, scale.bands.length);
  return (
    <span
      className="risk-band"
      style={{ background: tone.tint, color: tone.onTint, borderColor: tone.solid }}
    >
      {text(state?.tag ?? scale.bands[at]?.name ?? { nb: band })}
    </span>
  );
};
