import { Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import type { ContentLanguage } from '#src/domain/classification.ts';
import type { TranslatedField } from '#src/domain/reading.ts';
import { directionOf } from '#src/domain/textDirection.ts';
import { LazyRichTextInput } from '#src/ui/richTextInput/LazyRichTextInput.tsx';
import classes from './TranslationField.module.css';
import type { FieldProblem } from './translationProblems.ts';

type TranslationFieldProps = {
  field: TranslatedField;
  language: ContentLanguage;
  value: string;
  problem: FieldProblem | undefined;
  onChange: (value: string) => void;
};

/** Where one text is translated; it runs the way its language does. */
export function TranslationField({ field, language, value, problem, onChange }: TranslationFieldProps) {
  const { t } = useTranslation(['translation', 'vocabulary']);
  const id = useId();
  const names = { field: t(`field.${field}`), language: t(`vocabulary:language.${language}`) };
  const label = t('desk.translationOf', names);
  const error = useProblemText(field, problem);

  if (field === 'title' || field === 'summary') {
    const Input = field === 'title' ? TextInput : Textarea;
    return (
      <Input
        label={label}
        description={field === 'title' ? undefined : t('desk.emptyText')}
        classNames={{ label: classes.label }}
        // On the input alone: its label and description are the page's words.
        attributes={{ input: { lang: language, dir: directionOf(language) } }}
        value={value}
        error={error}
        withAsterisk={field === 'title'}
        {...(field === 'summary' && { autosize: true, minRows: 4 })}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <div>
      <p id={`${id}-label`} className={classes.label}>
        {label}
      </p>
      <p id={`${id}-description`} className={classes.description}>
        {t('desk.emptyText')}
        {error && <span className={classes.error}>{error}</span>}
      </p>
      <LazyRichTextInput
        name={label}
        labelId={`${id}-label`}
        descriptionId={`${id}-description`}
        isInvalid={error !== undefined}
        language={language}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

function useProblemText(field: TranslatedField, problem: FieldProblem | undefined): string | undefined {
  const { t } = useTranslation('translation');
  if (problem === undefined) return undefined;
  if (problem === 'missing') return t('desk.titleMissing');
  if (field === 'title' || field === 'summary') return t('desk.tooLong', { most: caseStudyLimits[field] });
  return t('desk.longTooLong');
}
