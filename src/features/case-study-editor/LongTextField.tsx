import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { LazyRichTextInput } from '#src/ui/richTextInput/LazyRichTextInput.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldName } from './fieldNames.ts';
import classes from './LongTextField.module.css';
import { useFieldText } from './useFieldText.ts';

type LongTextFieldProps = {
  name: FieldName;
  value: string;
  onChange: (value: string) => void;
  isOptional?: boolean;
};

/** A long text with headings, lists, links, quotations and tables. */
export function LongTextField({ name, value, onChange, isOptional }: LongTextFieldProps) {
  const { t } = useTranslation('editor');
  const { label, description } = useFieldText(name, { isOptional });
  const id = useId();
  const isTooLong = value.length > caseStudyLimits.richText;

  return (
    <FieldFrame name={name}>
      <p id={`${id}-label`} className={classes.label}>
        {label}
      </p>
      <p id={`${id}-description`} className={classes.description}>
        {description}
        {isTooLong && <span className={classes.error}>{t('error.longTextTooLong')}</span>}
      </p>
      <LazyRichTextInput
        name={label}
        labelId={`${id}-label`}
        descriptionId={`${id}-description`}
        isInvalid={isTooLong}
        value={value}
        onChange={onChange}
      />
    </FieldFrame>
  );
}
