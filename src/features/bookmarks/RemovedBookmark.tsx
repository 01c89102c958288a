import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Bookmarks.module.css';

type RemovedBookmarkProps = {
  title: string;
  onUndo: () => void;
};

/** What a notification says after a bookmark is gone, and the way back. */
export function RemovedBookmark({ title, onUndo }: RemovedBookmarkProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.removed}>
      <span dir="auto">{t('bookmark.removed', { title })}</span>
      <Button variant="default" size="sm" onClick={onUndo}>
        {t('bookmark.undo')}
      </Button>
    </div>
  );
}
