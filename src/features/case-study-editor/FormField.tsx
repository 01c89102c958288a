import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { forms } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './FormGroup.module.css';
import { useFieldText } from './useFieldText.ts';
import { useContentField } from './WritingContext.ts';

/** The short form or the whole one. */
export function FormField() {
  const { t } = useTranslation(['editor', 'vocabulary']);
  const text = useFieldText('form');
  const [form, change] = useContentField('form');
  return (
    <FieldFrame name="form">
      <Radio.Group {...text} size="md" value={form} onChange={(next) => isOneOf(forms, next) && change(next)}>
        <div className={classes.choices}>
          {forms.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`vocabulary:form.${one}`)}
              description={t(`formMeaning.${one}`)}
            />
          ))}
        </div>
      </Radio.Group>
    </FieldFrame>
  );
}
