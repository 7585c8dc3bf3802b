import { withMentions } from '@risikobilde/core';
import { useParticipants } from './use-participants.js';

/** What somebody wrote, with the names it calls on told apart. */
export const SaidText = ({ text }: { readonly text: string }) => {
  const names = useParticipants();
  return (
    <p className="comment-text">
      {withMentions(text, names).map(({ text: piece, isName }, i) =>
        isName ? (
          <strong key={i} className="mention">
            {piece}
          </strong>
        ) : (
          piece
        ),
      )}
    </p>
  );
};
