import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import classes from './CareDialog.module.css';
import { careFailure } from './careFailure.ts';

type CareDialogProps = {
  onClose: () => void;
  title: string;
  /** What readers will see once this is done. */
  effect: string;
  confirmLabel: string;
  confirmColor?: 'red' | undefined;
  isBlocked?: boolean;
  onConfirm: () => void;
  isPending: boolean;
  error: unknown;
  children: ReactNode;
};

/** The frame of an act on a published case. What was typed survives a failure; focus returns to where it came from. */
export function CareDialog(props: CareDialogProps) {
  const { onClose, title, effect, confirmLabel, confirmColor, isBlocked = false } = props;
  const { onConfirm, isPending, error, children } = props;
  const { t } = useTranslation(['caseLife', 'common']);
  const failure = careFailure(error);
  return (
    <DialogFrame title={title} onClose={onClose} size="lg" isKept>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBlocked) onConfirm();
        }}
      >
        <div className={classes.fields}>
          <p className={classes.text}>{effect}</p>
          {children}
        </div>
        <div role="alert" className={classes.alert}>
          {failure && t(`failed.${failure}`)}
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" color={confirmColor} loading={isPending} disabled={isBlocked}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
