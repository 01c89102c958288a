import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseStudyText } from './CaseStudyText.tsx';
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
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={t('preview.title')}
        closeButtonProps={{ 'aria-label': t('preview.close') }}
        size="50rem"
      >
        <p>{t('preview.note')}</p>
        {isOpen && <CaseStudyText draft={writing.getState().draft} />}
      </Modal>
    </>
  );
}
