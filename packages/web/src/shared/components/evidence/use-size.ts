import { useWords } from '../../words.js';

/** The size of a file in words. */
export const useSize = (): ((bytes: number) => string) => {
  const { t } = useWords();
  return (bytes) =>
    bytes < 1024 * 1024
      ? t('evidence.kb', { n: Math.max(1, Math.round(bytes / 1024)) })
      : t('evidence.mb', { n: Math.round((bytes / 1024 / 1024) * 10) / 10 });
};
