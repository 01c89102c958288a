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
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      classNames={{ title: classes.title }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        {children}
        <div role="alert" className={classes.alert}>
          {state.failure && t(`decision.failed.${state.failure}`)}
          {!state.isMine && !state.isPending && !state.failure && t('decision.ended')}
        </div>
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
    </Modal>
  );
}
