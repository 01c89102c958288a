import type { ReactNode } from 'react';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import classes from './ExportDialog.module.css';

type ExportDialogProps = {
  title: string;
  onClose: () => void;
  children: ReactNode;
};

/** The frame of what is done here. */
export function ExportDialog({ title, onClose, children }: ExportDialogProps) {
  return (
    <DialogFrame title={title} onClose={onClose} size="lg">
      <div className={classes.body}>{children}</div>
    </DialogFrame>
  );
}
