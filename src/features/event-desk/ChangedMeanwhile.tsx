import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './EventDesk.module.css';

type ChangedMeanwhileProps = {
  onTakeTheirs: () => void;
};

/** Somebody else saved what one is working on: nothing is lost, and one decides. */
export function ChangedMeanwhile({ onTakeTheirs }: ChangedMeanwhileProps) {
  const { t } = useTranslation('eventDesk');
  return (
    <div role="alert" className={classes.notice} data-tone="attention">
      <p>{t('meanwhile.text')}</p>
      <Button variant="default" size="compact-md" onClick={onTakeTheirs}>
        {t('meanwhile.takeTheirs')}
      </Button>
    </div>
  );
}
