import type { LocalDate } from '@risikobilde/core';
import { useNavigate } from '@tanstack/react-router';
import { today } from './search-params.js';

/** Shows the whole assessment as it stands on a day. */
export const useSetDay = (): ((day: LocalDate) => void) => {
  const navigate = useNavigate();
  return (dato) =>
    void navigate({
      to: '.',
      search: ({ dato: _old, ...rest }) => (dato === today() ? rest : { ...rest, dato }),
      hash: true,
      replace: true,
      resetScroll: false,
    });
};
