import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '#src/ui/useFocusBack.ts';
import classes from './Accounts.module.css';

type DiscardAccountProps = {
  mayHaveArrived: boolean;
  isBusy: boolean;
  onDiscard: () => void;
};

/** Asks once more, in the button's place: what is thrown away from the device cannot be brought back. */
export function DiscardAccount({ mayHaveArrived, isBusy, onDiscard }: DiscardAccountProps) {
  const { t } = useTranslation('accounts');
  const [isAsking, setAsking] = useState(false);
  const opener = useFocusBack(isAsking);
  if (!isAsking) {
    return (
      <Button ref={opener} variant="subtle" size="sm" onClick={() => setAsking(true)}>
        {t('waiting.discard')}
      </Button>
    );
  }
  return (
    <fieldset className={classes.asking}>
      <legend>{t('waiting.discardSure')}</legend>
      <p className={classes.soft}>
        {mayHaveArrived ? t('waiting.discardPerhapsThere') : t('waiting.discardOnlyHere')}
      </p>
      <div className={classes.tools}>
        {/* The safe answer comes first, and gets the focus. */}
        <Button variant="default" size="sm" autoFocus onClick={() => setAsking(false)}>
          {t('waiting.keep')}
        </Button>
        <Button color="red" size="sm" loading={isBusy} onClick={onDiscard}>
          {t('waiting.discardNow')}
        </Button>
      </div>
    </fieldset>
  );
}
