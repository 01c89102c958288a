import { Button, Radio, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AdoptionStage, adoptionLimits, adoptionStages, type StageInput } from '#src/domain/adoption.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { Failure } from './Failure.tsx';
import { FiguresField } from './FiguresField.tsx';
import classes from './StepForm.module.css';
import { checkStep, type StepDraft } from './stepDraft.ts';

type StepFormProps = {
  /** The stages that may come. */
  stages: readonly AdoptionStage[];
  draft: StepDraft;
  onChange: (draft: StepDraft) => void;
  onSave: (input: StageInput) => void;
  onCancel: () => void;
  saveLabel: string;
  isBusy: boolean;
  error: unknown;
};

const noFaults: ReadonlySet<string> = new Set();

/** One step: how far it has come, what was changed and why, and figures if there are any. */
export function StepForm(props: StepFormProps) {
  const { stages, draft, onChange, onSave, onCancel, saveLabel, isBusy, error } = props;
  const { t } = useTranslation(['adoptions', 'common']);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const checked = checkStep(draft);
  const faults = isTried && 'faults' in checked ? checked.faults : noFaults;

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if ('input' in checked) {
      if (!isBusy) onSave(checked.input);
      return;
    }
    requestAnimationFrame(() => {
      const wrong = form.current?.querySelector('[aria-invalid="true"]');
      if (wrong instanceof HTMLElement) wrong.focus();
    });
  };

  return (
    <form ref={form} className={classes.form} noValidate onSubmit={handleSubmit}>
      <Radio.Group
        label={t('form.stage')}
        value={draft.stage}
        onChange={(stage) => {
          if (isOneOf(adoptionStages, stage)) onChange({ ...draft, stage });
        }}
      >
        <div className={classes.stages}>
          {stages.map((stage) => (
            <Radio
              key={stage}
              value={stage}
              label={t(`stage.${stage}`)}
              description={t(`stageMeaning.${stage}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={t(draft.stage === 'stopped' ? 'form.changedStopped' : 'form.changed')}
        description={t('form.changedHint')}
        required
        autosize
        minRows={3}
        maxLength={adoptionLimits.text}
        value={draft.changed}
        error={faults.has('changed') ? t('form.missing') : undefined}
        onChange={({ currentTarget }) => onChange({ ...draft, changed: currentTarget.value })}
      />
      <Textarea
        label={t(draft.stage === 'stopped' ? 'form.whyStopped' : 'form.why')}
        required
        autosize
        minRows={2}
        maxLength={adoptionLimits.text}
        value={draft.why}
        error={faults.has('why') ? t('form.missing') : undefined}
        onChange={({ currentTarget }) => onChange({ ...draft, why: currentTarget.value })}
      />
      <FiguresField draft={draft} faults={faults} onChange={onChange} />
      <p className={classes.note}>{t('form.permanent')}</p>
      <Failure error={error} />
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
