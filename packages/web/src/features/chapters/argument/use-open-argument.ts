import { useLocation, useNavigate } from '@tanstack/react-router';
import { useWorkbench } from '../../../shared/data/context.js';

/** The claim or premise that is open to be changed: the address says so, and a link to a premise leads to it. */
export const useOpenArgument = (): {
  readonly open: string | undefined;
  readonly openArgument: (id: string | undefined) => void;
} => {
  const navigate = useNavigate();
  const { record } = useWorkbench();
  const { hash, search } = useLocation();
  const premise = record(hash)?.kind === 'premise' ? hash : undefined;
  return {
    open: search.pastand ?? premise,
    openArgument: (id) =>
      void navigate({
        to: '.',
        search: ({ pastand: _open, ...rest }) => (id === undefined ? rest : { ...rest, pastand: id }),
        resetScroll: false,
        ...(premise === undefined && { hash: true }),
      }),
  };
};
