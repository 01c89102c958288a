import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { auditReasonMax } from '#src/domain/audit.ts';

type AuditNoteProps = {
  value: string;
  onChange: (reason: string) => void;
};

/** Why, for the trace; nobody has to say. */
export function AuditNote({ value, onChange }: AuditNoteProps) {
  const { t } = useTranslation(['moderation', 'common']);
  return (
    <Textarea
      label={`${t('approve.note')} (${t('common:optional')})`}
      description={t('approve.noteHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={auditReasonMax}
      autosize
      minRows={2}
      maxRows={8}
      dir="auto"
    />
  );
}
