export const PublishPage = () => null;
