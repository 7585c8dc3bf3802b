import { type Comment } from './comments-api.js';
/** One comment with its replies; can be answered, resolved and opened again. */
export declare const CommentThread: ({ comment }: {
    readonly comment: Comment;
}) => import("react").JSX.Element;
