import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import classes from './DeskDialog.module.css';
import { deskFailure } from './deskFailure.ts';

type DeskDialogProps = {
  onClose: () => void;
  title: string;
  confirmLabel: string;
  confirmColor?: 'red';
  onConfirm: () => void;
  isPending: boolean;
  error: unknown;
  children: ReactNode;
};

/** The frame of an act on a member. Focus returns to where it came from; what was typed survives a failure. */
export function DeskDialog(props: DeskDialogProps) {
  const { onClose, title, confirmLabel, confirmColor, onConfirm, isPending, error, children } = props;
  const { t } = useTranslation(['moderation', 'common']);
  const failure = deskFailure(error);
  return (
    <DialogFrame title={title} onClose={onClose} size="lg" isKept>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <div className={classes.fields}>{children}</div>
        <div role="alert" className={classes.alert}>
          {failure && t(`failed.${failure}`)}
        </div>
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color={confirmColor} loading={isPending}>
            {confirmLabel}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
