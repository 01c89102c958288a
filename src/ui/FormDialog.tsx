import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { DialogFrame } from './DialogFrame.tsx';
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
  return (
    <DialogFrame title={title} onClose={onClose}>
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
    </DialogFrame>
  );
}
