import { sha256 } from './sha256.js';

/** The hash of a passage as it reads: how it was broken into lines says nothing of what it says. */
export const hashOfPassage = (passage: string): string =>
  sha256(passage.normalize('NFC').replaceAll(/\s+/g, ' ').trim().replaceAll(halves, '\uFFFD'));

/** Half a character, which a paste may end in. */
const halves = /\p{Surrogate}/gu;
