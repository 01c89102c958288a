import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FormDialog.module.css';

type FormDialogProps = {
  title: string;
  onClose: () => void;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  isBusy: boolean;
  /** Why it was not done, in words; its place is there before, so that it is announced. */
  failure: ReactNode;
  isDangerous?: boolean;
  children: ReactNode;
};

/** A question with an answer. Focus returns to where it came from; what was typed survives a failure. */
export function FormDialog(props: FormDialogProps) {
  const { title, onClose, confirmLabel, cancelLabel, onConfirm, isBusy, failure, isDangerous, children } =
    props;
  const { t } = useTranslation();
  useFocusReturn();
  return (
    // In parts, because the header of Mantine's whole dialog counts as a second banner of the page.
    <Modal.Root opened onClose={onClose} size="md" centered>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>
          <form
            noValidate
            className={classes.form}
            onSubmit={(submitted) => {
              submitted.preventDefault();
              onConfirm();
            }}
          >
            {children}
            <p role="alert" className={classes.failure}>
              {failure}
            </p>
            <div className={classes.acts}>
              <Button variant="default" onClick={onClose}>
                {cancelLabel}
              </Button>
              <Button type="submit" loading={isBusy} {...(isDangerous && { color: 'red' })}>
                {confirmLabel}
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
