import { bandTone, pageTheme } from '@risikobilde/charts';
import type { ScenarioState } from '@risikobilde/core';
import type { CSSProperties } from 'react';
import { useWorkbench } from '../data/context.js';
import { useWords } from '../words.js';
import './band-tag.css';
import type { Scale } from './use-risk-frame.js';

type Props = {
  readonly scale: Scale;
  readonly band: string;
  /** The level with how unsure it is, where that is computed. */
  readonly state?: Pick<ScenarioState, 'band' | 'tag' | 'mayBe'> | undefined;
};

/** A band of the scale: its word on the colour it has in the matrix. Where it may be worse: in two parts, its own without colour. */
export const BandTag = ({ scale, band, state: computed }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  // Distributions come a little after the levels; until then a tag of the level that was says nothing of this one.
  const state = computed?.band === band ? computed : undefined;
  const at = scale.bands.findIndex(({ id }) => id === band);
  const name = text(scale.bands[at]?.name ?? { nb: band });
  const mayBe = state?.mayBe;
  const worse = mayBe === undefined ? at : scale.bands.findIndex(({ id }) => id === mayBe.band);
  const tone = bandTone(pageTheme, worse, scale.bands.length);
  const colours = { background: tone.tint, color: tone.onTint, borderColor: tone.solid };
  if (mayBe === undefined)
    return (
      <span className="risk-band" style={colours}>
        {name}
      </span>
    );
  const graver = text(scale.bands[worse]?.name ?? { nb: mayBe.band }).toLowerCase();
  return (
    <span className="risk-band-both">
      <span className="risk-band unsure">{name}</span>
      <span className="visually-hidden">, </span>
      <span
        className="risk-band may-be"
        style={
          { ...colours, '--hatch': `color-mix(in srgb, ${tone.solid} 22%, transparent)` } as CSSProperties
        }
      >
        {t('risk.mayBe', { graver, share: mayBe.share })}
      </span>
    </span>
  );
};
