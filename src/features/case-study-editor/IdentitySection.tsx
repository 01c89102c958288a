import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { contentLanguages, isOneOf } from '#src/domain/classification.ts';
import { AuthorsField } from './AuthorsField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { FormField } from './FormField.tsx';
import { SummaryField } from './SummaryField.tsx';
import { TextField } from './TextField.tsx';
import { useFieldText } from './useFieldText.ts';
import { useContentField } from './WritingContext.ts';

export function IdentitySection() {
  return (
    <>
      <FormField />
      <TitleField />
      <SummaryField />
      <AuthorsField />
      <LanguageField />
    </>
  );
}

function TitleField() {
  const { t } = useTranslation('editor');
  const [title, change] = useContentField('title');
  return (
    <TextField
      name="title"
      value={title}
      onChange={change}
      most={caseStudyLimits.title}
      problem={title === '' ? t('error.titleNeeded') : undefined}
    />
  );
}

function LanguageField() {
  const { t } = useTranslation('vocabulary');
  const [language, change] = useContentField('language');
  const text = useFieldText('language');
  return (
    <FieldFrame name="language">
      <Select
        {...text}
        data={contentLanguages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={language}
        onChange={(next) => isOneOf(contentLanguages, next) && change(next)}
        allowDeselect={false}
        searchable
        maw="20rem"
      />
    </FieldFrame>
  );
}
