import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  useFocusReturn();
  return (
    // In parts, because the header of Mantine's whole dialog counts as a second banner of the page.
    <Modal.Root opened onClose={onClose} size="lg" centered closeOnClickOutside={false}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        <div className={classes.header}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('common:close')} />
        </div>
        <Modal.Body>
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
