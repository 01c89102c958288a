import { Button, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Import.module.css';

type ReadingProgressProps = {
  rows: number;
  onStop: () => void;
};

export function ReadingProgress({ rows, onStop }: ReadingProgressProps) {
  const { t } = useTranslation(['organisationImport', 'common']);
  return (
    <div className={classes.progress}>
      <p role="status" className={classes.said}>
        <Loader size="sm" aria-hidden="true" />
        {rows === 0 ? t('reading.begins') : t('reading.rows', { count: rows })}
      </p>
      <Button variant="default" onClick={onStop}>
        {t('common:cancel')}
      </Button>
    </div>
  );
}
