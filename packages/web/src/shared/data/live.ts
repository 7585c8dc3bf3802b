import type { LiveMessage } from '@risikobilde/api';

type Take = {
  readonly [T in LiveMessage['type']]?: (message: Extract<LiveMessage, { readonly type: T }>) => void;
};

const reopenMs = 3000;

/** Listens to what happens to an assessment, and keeps listening: a stream that is lost or refused is opened anew. */
export const listenTo = (address: string, take: Take): (() => void) => {
  let stream: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    stream = new EventSource(address);
    for (const [type, taker] of Object.entries(take))
      stream.addEventListener(type, (event) =>
        // The server sends JSON of these shapes, each under the name of its type.
        (taker as (message: unknown) => void)(JSON.parse(String(event.data))),
      );
    stream.addEventListener('error', () => {
      // The browser tries again by itself unless it was answered with something else than a stream.
      if (stream.readyState === EventSource.CLOSED) timer = setTimeout(open, reopenMs);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    stream.close();
  };
};
