import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseStudyText } from './CaseStudyText.tsx';
import classes from './PreviewButton.module.css';
import { useWritingInHand } from './WritingContext.ts';

/** Shows the text as it reads, on a page of its own that closes again. */
export function PreviewButton() {
  const { t } = useTranslation('editor');
  const writing = useWritingInHand();
  const [isOpen, setIsOpen] = useState(false);

  return (
    <>
      <Button size="lg" variant="default" onClick={() => setIsOpen(true)}>
        {t('preview.button')}
      </Button>
      {/* In parts, because the header of Mantine's whole dialog counts as a second banner of the page. */}
      <Modal.Root opened={isOpen} onClose={() => setIsOpen(false)} size="50rem">
        <Modal.Overlay />
        <Modal.Content>
          <div className={classes.header}>
            <Modal.Title className={classes.title}>{t('preview.title')}</Modal.Title>
            <Modal.CloseButton aria-label={t('preview.close')} />
          </div>
          <Modal.Body className={classes.body}>
            <p className={classes.note}>{t('preview.note')}</p>
            {isOpen && <CaseStudyText draft={writing.getState().draft} />}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
