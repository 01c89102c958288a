import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DialogFrame.module.css';

type DialogFrameProps = {
  title: string;
  onClose: () => void;
  size?: 'md' | 'lg';
  /** Much is typed in it: a click beside it does not close it. */
  isKept?: boolean;
  children: ReactNode;
};

/** Title, way out and content of a dialog that lives only while it is open. Focus returns to where it came from. */
export function DialogFrame({ title, onClose, size = 'md', isKept = false, children }: DialogFrameProps) {
  const { t } = useTranslation();
  useFocusReturn();
  return (
    // In parts, because the header of Mantine's whole dialog counts as a second banner of the page.
    <Modal.Root opened onClose={onClose} size={size} centered closeOnClickOutside={!isKept}>
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Mantine waits for a dialog to close; one that is taken away instead would leave focus nowhere. */
function useFocusReturn() {
  const [origin] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (origin instanceof HTMLElement && origin.isConnected) origin.focus({ preventScroll: true });
    },
    [origin],
  );
}
