import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useTexts } from './language.js';
import { shellTexts } from './shell/texts.js';

/** The page when its data could not be had: what happened, and the way on. */
export const LoadFailed = ({ error, reset }: ErrorComponentProps) => {
  const t = useTexts(shellTexts);
  const router = useRouter();
  return (
    <Alert data-color="danger">
      <Heading level={1} data-size="xs">
        {t('failed')}
      </Heading>
      <Paragraph>{error instanceof Error ? error.message : String(error)}</Paragraph>
      <Button
        onClick={() => {
          reset();
          void router.invalidate();
        }}
      >
        {t('retry')}
      </Button>
    </Alert>
  );
};
