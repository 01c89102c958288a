import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { LazyRichTextInput } from '#src/ui/richTextInput/LazyRichTextInput.tsx';
import type { OpenCorrection } from './correction.ts';

type CorrectionInputProps = {
  open: OpenCorrection;
  labelId: string;
  descriptionId: string;
  isInvalid: boolean;
  onChange: (value: string) => void;
};

/** Where the field's words are changed: one line, a few lines, or a text with form, whose editor is heavy and comes last. */
export function CorrectionInput({ open, labelId, descriptionId, isInvalid, onChange }: CorrectionInputProps) {
  const { t } = useTranslation('review');
  const { field, value } = open;
  const named = { 'aria-labelledby': labelId, 'aria-describedby': descriptionId, error: isInvalid };
  if (field === 'title') {
    return (
      <TextInput
        {...named}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={caseStudyLimits.title}
        dir="auto"
        autoFocus
      />
    );
  }
  if (field === 'summary') {
    return (
      <Textarea
        {...named}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={caseStudyLimits.summary}
        autosize
        minRows={3}
        dir="auto"
        autoFocus
      />
    );
  }
  return (
    <LazyRichTextInput
      name={t(`field.${field}`)}
      labelId={labelId}
      descriptionId={descriptionId}
      isInvalid={isInvalid}
      value={value}
      onChange={onChange}
    />
  );
}
