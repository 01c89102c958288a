import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import classes from './EventDesk.module.css';
import { Failure } from './Failure.tsx';

type DeskDialogProps = {
  title: string;
  confirmLabel: string;
  confirmColor?: 'red';
  onConfirm: () => void;
  onClose: () => void;
  isBusy: boolean;
  error: unknown;
  children: ReactNode;
};

/** The frame of an act at the desk. Focus returns to where it came from; what was typed survives a failure. */
export function DeskDialog(props: DeskDialogProps) {
  const { title, confirmLabel, confirmColor, onConfirm, onClose, isBusy, error, children } = props;
  const { t } = useTranslation();
  return (
    <DialogFrame title={title} onClose={onClose} size="lg" isKept>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {children}
        <Failure error={error} />
        <div className={classes.acts}>
          <Button type="submit" color={confirmColor} loading={isBusy}>
            {confirmLabel}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
