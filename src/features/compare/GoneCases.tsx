import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Comparison.module.css';

/** Says that the address names cases that cannot be read any more. */
export function GoneCases({ count, onRemove }: { count: number; onRemove: () => void }) {
  const { t } = useTranslation('compare');
  return (
    <div className={classes.gone}>
      <p>{t('gone', { count })}</p>
      <Button variant="default" size="sm" onClick={onRemove}>
        {t('goneRemove')}
      </Button>
    </div>
  );
}
