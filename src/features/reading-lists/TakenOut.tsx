import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ReadingLists.module.css';

/** After a case is taken out: the way back stands where the focus goes, because the button pressed is gone. */
export function TakenOut({ title, onUndo }: { title: string; onUndo: () => void }) {
  const { t } = useTranslation('readingLists');
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for the next one that is taken out
  useEffect(() => button.current?.focus(), [title]);
  return (
    <div className={classes.notice}>
      <p role="status" dir="auto">
        {t('item.removed', { title })}
      </p>
      <Button ref={button} variant="default" size="sm" onClick={onUndo}>
        {t('item.undo')}
      </Button>
    </div>
  );
}
