import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DecisionDialog.module.css';
import type { DecisionFailure } from './decisionFailure.ts';

/** What every decision's dialog is told by the desk. */
export type DecisionState = {
  isPending: boolean;
  failure: DecisionFailure | null;
  /** False when the hold on the text ended while the dialog was open. */
  isMine: boolean;
  /** Takes the hold again, when it ran out and the text is as it was; null when that is not to be had. */
  onHoldAgain: (() => void) | null;
};

type DecisionDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  confirmLabel: string;
  confirmColor?: 'red';
  isBlocked?: boolean;
  onConfirm: () => void;
  state: DecisionState;
  children: ReactNode;
};

/** The frame of a decision: what was typed stays while it is sent, and when it fails. */
export function DecisionDialog(props: DecisionDialogProps) {
  const {
    isOpen,
    onClose,
    title,
    confirmLabel,
    confirmColor,
    isBlocked = false,
    onConfirm,
    state,
    children,
  } = props;
  const { t } = useTranslation(['review', 'common']);
  const hasEnded = !state.isMine && !state.isPending;
  return (
    // In parts, because the header of Mantine's whole dialog counts as a second banner of the page.
    <Modal.Root opened={isOpen} onClose={onClose} size="lg" centered closeOnClickOutside={false}>
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
            {children}
            <div role="alert" className={classes.alert}>
              {state.failure && <p>{t(`decision.failed.${state.failure}`)}</p>}
              {hasEnded && !state.failure && <p>{t(state.onHoldAgain ? 'bar.lapsed' : 'decision.ended')}</p>}
            </div>
            {hasEnded && state.onHoldAgain && (
              <Button variant="default" className={classes.field} onClick={state.onHoldAgain}>
                {t('bar.continue')}
              </Button>
            )}
            <div className={classes.actions}>
              <Button variant="default" onClick={onClose}>
                {t('decision.cancel')}
              </Button>
              <Button
                type="submit"
                color={confirmColor}
                loading={state.isPending}
                disabled={isBlocked || !state.isMine}
              >
                {confirmLabel}
              </Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
