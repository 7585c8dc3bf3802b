import { useNavigate } from '@tanstack/react-router';

/** Shows the record that was just made from the top of the screen: its reader, who stands at the form below, goes there. */
export const useShowMade = (): ((id: string) => void) => {
  const navigate = useNavigate();
  return (id) =>
    void navigate({ to: '.', search: true, hash: id }).then(() =>
      requestAnimationFrame(() => {
        document.getElementById('main')?.focus({ preventScroll: true });
        window.scrollTo({ top: 0 });
      }),
    );
};
