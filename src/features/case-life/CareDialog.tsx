import { Button, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
