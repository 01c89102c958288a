import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './SavedSearches.module.css';

type DeletedSearchProps = {
  name: string;
  onUndo: () => void;
};

/** What a notification says after a search is gone, and the way back. */
export function DeletedSearch({ name, onUndo }: DeletedSearchProps) {
  const { t } = useTranslation('savedSearches');
  return (
    <div className={classes.deleted}>
      <span dir="auto">{t('deleted.text', { name })}</span>
      <Button variant="default" size="sm" onClick={onUndo}>
        {t('deleted.undo')}
      </Button>
    </div>
  );
}
