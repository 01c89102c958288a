import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './EventDesk.module.css';

type RecalledProps = {
  onStartOver: () => void;
};

/** What was typed another time is back in the fields. */
export function Recalled({ onStartOver }: RecalledProps) {
  const { t } = useTranslation('eventDesk');
  return (
    <div role="status" className={classes.notice}>
      <p>{t('recalled.text')}</p>
      <Button variant="default" size="compact-md" onClick={onStartOver}>
        {t('recalled.startOver')}
      </Button>
    </div>
  );
}
