import { Button, Skeleton } from '@mantine/core';
import { useCallback, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldName } from './fieldNames.ts';
import classes from './LongTextField.module.css';
import type { RichTextInput } from './RichTextInput.tsx';
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
  const { Input, hasFailed, load } = useRichTextInput();
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
      {Input ? (
        <Input
          name={label}
          labelId={`${id}-label`}
          descriptionId={`${id}-description`}
          isInvalid={isTooLong}
          value={value}
          onChange={onChange}
        />
      ) : hasFailed ? (
        <div role="alert" className={classes.failed}>
          <p>{t('longText.failed')}</p>
          <Button variant="default" onClick={load}>
            {t('longText.failedAction')}
          </Button>
        </div>
      ) : (
        <Skeleton height="11rem" aria-label={t('longText.loading')} />
      )}
    </FieldFrame>
  );
}

let loaded: typeof RichTextInput | undefined;

/** By hand instead of with `lazy`, which would remember a failed download for good. */
function useRichTextInput() {
  const [Input, setInput] = useState(() => loaded);
  const [hasFailed, setHasFailed] = useState(false);

  const load = useCallback(() => {
    setHasFailed(false);
    import('./RichTextInput.tsx').then(
      (module) => {
        loaded = module.RichTextInput;
        setInput(() => module.RichTextInput);
      },
      () => setHasFailed(true),
    );
  }, []);
  useEffect(load, [load]);

  return { Input, hasFailed, load };
}
