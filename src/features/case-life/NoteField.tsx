import { Textarea } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { changeNoteMax } from '#src/domain/caseStudy.ts';

type NoteFieldProps = {
  ref?: Ref<HTMLTextAreaElement>;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  isRequired?: boolean;
};

/** Why: stands in the history of the case, for every reader. */
export function NoteField({ ref, label, hint, value, onChange, error, isRequired = false }: NoteFieldProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      ref={ref}
      label={isRequired ? label : `${label} (${t('optional')})`}
      description={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      maxLength={changeNoteMax}
      required={isRequired}
      withAsterisk={false}
      autosize
      minRows={2}
      maxRows={8}
      dir="auto"
    />
  );
}
