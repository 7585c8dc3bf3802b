export declare const PublishPage: () => null;
