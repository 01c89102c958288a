import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  useFocusReturn();
  return (
    // In parts, because the header of Mantine's whole dialog counts as a second banner of the page.
    <Modal.Root opened onClose={onClose} size="lg" centered closeOnClickOutside={false}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        <div className={classes.dialogHead}>
          <Modal.Title className={classes.dialogTitle}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} size="lg" />
        </div>
        <Modal.Body>
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
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The dialog lives only while it is open, so Mantine, which waits for it to close, would leave focus nowhere. */
function useFocusReturn() {
  const [origin] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus({ preventScroll: true });
    },
    [origin],
  );
}
