import { Button, Radio, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits, type Form, forms } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import groupClasses from './FormGroup.module.css';
import classes from './NewCaseStudy.module.css';
import { useLengthError } from './useFieldText.ts';

type NewCaseStudyProps = {
  /** Begins a text on this device; false when the device cannot keep it. */
  onBegin: (title: string, form: Form) => Promise<boolean>;
};

/** A title is enough to begin with. */
export function NewCaseStudy({ onBegin }: NewCaseStudyProps) {
  const { t } = useTranslation(['editor', 'vocabulary']);
  const [title, setTitle] = useState('');
  const [form, setForm] = useState<Form>('full');
  const [problem, setProblem] = useState<'needed' | 'notKept'>();
  const [isBusy, setIsBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const tooLong = useLengthError(title.length, caseStudyLimits.title);

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    const words = title.trim();
    if (words === '' || tooLong) {
      setProblem('needed');
      input.current?.focus();
      return;
    }
    setIsBusy(true);
    setProblem((await onBegin(words, form)) ? undefined : 'notKept');
    setIsBusy(false);
  };

  return (
    <form onSubmit={(event) => void begin(event)} noValidate className={classes.form}>
      <TextInput
        ref={input}
        size="lg"
        label={t('new.label')}
        description={t('new.description')}
        dir="auto"
        autoComplete="off"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={tooLong ?? (problem ? t(`new.${problem}`) : undefined)}
      />
      <Radio.Group
        label={t('field.form.label')}
        description={t('field.form.description')}
        size="md"
        value={form}
        onChange={(next) => isOneOf(forms, next) && setForm(next)}
      >
        <div className={groupClasses.choices}>
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
      <Button type="submit" size="lg" loading={isBusy}>
        {t('new.start')}
      </Button>
      <p className={classes.note}>{t('new.keep')}</p>
    </form>
  );
}
