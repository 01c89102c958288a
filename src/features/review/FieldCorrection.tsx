import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectableField, Draft } from '#src/domain/caseStudy.ts';
import { CorrectionEditor } from './CorrectionEditor.tsx';
import type { CorrectionSet } from './correction.ts';
import classes from './FieldRow.module.css';

type FieldCorrectionProps = {
  field: CorrectableField;
  draft: Draft;
  corrections: CorrectionSet;
};

/** A reviewer's own change of a field: a button while the text is held, then the editor in its place. */
export function FieldCorrection({ field, draft, corrections }: FieldCorrectionProps) {
  const { t } = useTranslation('review');
  const { open, canStart, onStart } = corrections;
  const isOpen = open?.field === field;
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (isOpen) return <CorrectionEditor open={open} draft={draft} corrections={corrections} />;
  if (!canStart || open) return null;
  return (
    <Button
      ref={button}
      className={classes.quiet}
      variant="subtle"
      size="compact-md"
      leftSection={<IconPencil size={18} aria-hidden="true" />}
      aria-label={t('correction.startOf', { field: t(`field.${field}`) })}
      onClick={() => onStart(field)}
    >
      {t('correction.start')}
    </Button>
  );
}
