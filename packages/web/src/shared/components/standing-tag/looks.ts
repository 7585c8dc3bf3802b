import {
  CheckmarkCircleIcon,
  ExclamationmarkTriangleIcon,
  QuestionmarkDiamondIcon,
  XMarkOctagonIcon,
} from '@navikt/aksel-icons';
import type { Standing } from '@risikobilde/core';
import type { ComponentType } from 'react';

type Look = {
  readonly color: 'success' | 'warning' | 'danger' | 'neutral';
  readonly Icon: ComponentType<{ readonly 'aria-hidden'?: boolean; readonly fontSize?: string }>;
};

/** The shape and the colour of each standing. */
export const looks: Readonly<Record<Standing, Look>> = {
  supported: { color: 'success', Icon: CheckmarkCircleIcon },
  challenged: { color: 'warning', Icon: ExclamationmarkTriangleIcon },
  fallen: { color: 'danger', Icon: XMarkOctagonIcon },
  unsupported: { color: 'neutral', Icon: QuestionmarkDiamondIcon },
};
