import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionFailure } from './decisionFailure.ts';
import classes from './UndoButton.module.css';

export interface UndoState {
  seconds: number;
  hasAuthorGoneOn: boolean;
  isPending: boolean;
  failure: DecisionFailure | null;
  onUndo: () => void;
}

/** Takes a decision back while that is possible, and says so when it no longer is. */
export function UndoButton({ seconds, hasAuthorGoneOn, isPending, failure, onUndo }: UndoState) {
  const { t } = useTranslation('review');
  const isOpen = isPending || (seconds > 0 && !hasAuthorGoneOn);
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    // A button that ends under one's fingers would send the focus to the top of the page.
    if (!isOpen && hadFocus.current) place.current?.focus();
  }, [isOpen]);

  return (
    <div ref={place} className={classes.undo} tabIndex={-1}>
      {isOpen && (
        <>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden="true" />}
            loading={isPending}
            onClick={onUndo}
            onFocus={() => {
              hadFocus.current = true;
            }}
            onBlur={(event) => {
              // Its own removal blurs it too, towards nothing.
              if (event.relatedTarget) hadFocus.current = false;
            }}
          >
            {t('undo.button')}
          </Button>
          <span className={classes.left}>{t('undo.left', { count: seconds })}</span>
        </>
      )}
      <p role="status" className={classes.note}>
        {!isOpen && !failure && t(hasAuthorGoneOn ? 'undo.goneOn' : 'undo.over')}
      </p>
      {failure && (
        <p role="alert" className={classes.failure}>
          {t(`undo.failed.${failure === 'invalid' ? 'unknown' : failure}`)}
        </p>
      )}
    </div>
  );
}
