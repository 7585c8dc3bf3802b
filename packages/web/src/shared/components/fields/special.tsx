import { type AssessmentRecord, fieldAt, type Kind } from '@risikobilde/core';
import { type ComponentType, createContext, type ReactNode, use, useMemo } from 'react';
import type { ValueProps } from './value-props.js';

type Shown = {
  /** The record that the fields are of; undefined while it is being made. */
  readonly of?: AssessmentRecord;
  /** What is written by hand for a value, by its place. */
  readonly controls: ReadonlyMap<string, ComponentType<ValueProps>>;
  /** What is said where a list is empty, by its place. */
  readonly empty: ReadonlyMap<string, string>;
  /** What a new record asks for within an object though it may be left out, by its place. */
  readonly asked: ReadonlySet<string>;
};

const SpecialContext = createContext<Shown>({ controls: new Map(), empty: new Map(), asked: new Set() });

export const useSpecial = (): Shown => use(SpecialContext);

/** By the name of a field of the kind, such as `grounds.article`. */
export type ByName<T> = Readonly<Record<string, T | undefined>>;

type Props = {
  readonly kind: Kind;
  readonly of?: AssessmentRecord;
  readonly special?: ByName<ComponentType<ValueProps>> | undefined;
  readonly empty?: ByName<string> | undefined;
  readonly asked?: readonly string[] | undefined;
  readonly children: ReactNode;
};

/** Around fields of a kind: what some of them say beyond what the catalogue of fields gives. */
export const SpecialFrame = ({ kind, of, special, empty, asked, children }: Props) => {
  const shown = useMemo(
    () => ({
      ...(of && { of }),
      controls: byPlace(kind, special),
      empty: byPlace(kind, empty),
      asked: new Set(asked?.map((name) => fieldAt(kind, name)?.place ?? name)),
    }),
    [kind, of, special, empty, asked],
  );
  return <SpecialContext value={shown}>{children}</SpecialContext>;
};

const byPlace = <T,>(kind: Kind, named: ByName<T> = {}): ReadonlyMap<string, T> =>
  new Map(
    Object.entries(named).flatMap(([name, one]) =>
      one === undefined ? [] : [[fieldAt(kind, name)?.place ?? name, one] as const],
    ),
  );
