import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './TakeBack.module.css';
import { useFailureText } from './useFailureText.ts';

type TakeBackProps = {
  /** False while a reviewer holds the text. */
  isPossible: boolean;
  onTakeBack: () => Promise<void>;
};

/** Takes a text back from the queue, which makes it a draft again. */
export function TakeBack({ isPossible, onTakeBack }: TakeBackProps) {
  const { t } = useTranslation('editor');
  const failureText = useFailureText('takeBack');
  const { mutate, isPending, error } = useMutation({ mutationFn: onTakeBack });

  return (
    <div className={classes.takeBack}>
      <p className={classes.text}>
        {isPossible ? t('submitted.takeBack.text') : t('submitted.takeBack.held')}
      </p>
      {isPossible && (
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          {t('submitted.takeBack.button')}
        </Button>
      )}
      <p role="alert" className={classes.failure}>
        {error && failureText(error)}
      </p>
    </div>
  );
}
