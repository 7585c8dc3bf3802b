import { choice, words } from '../kinds/described.js';

/** How serious the harm is to a person. */
export const severitySchema = () =>
  choice({
    negligible: words('ubetydelig', 'ubetydeleg', 'negligible'),
    limited: words('begrenset', 'avgrensa', 'limited'),
    significant: words('betydelig', 'betydeleg', 'significant'),
    maximum: words('svært alvorlig', 'svært alvorleg', 'maximum'),
  });
