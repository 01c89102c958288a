import { Textarea } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { noteLimits } from '#src/domain/submission.ts';
import classes from './DecisionDialog.module.css';

type ReasonFieldProps = {
  ref: Ref<HTMLTextAreaElement>;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  /** Whether to say what is wrong yet. */
  showsProblem: boolean;
};

export type ReasonProblem = 'reasonTooShort' | 'reasonTooLong';

/** A reason the author will read; null when it can be sent. */
export function reasonProblem(reason: string): ReasonProblem | null {
  const { length } = reason.trim();
  if (length < noteLimits.reasonMin) return 'reasonTooShort';
  return length > noteLimits.text ? 'reasonTooLong' : null;
}

export function ReasonField({ ref, label, hint, value, onChange, showsProblem }: ReasonFieldProps) {
  const { t } = useTranslation('review');
  const problem = showsProblem ? reasonProblem(value) : null;
  const count = problem === 'reasonTooLong' ? noteLimits.text : noteLimits.reasonMin;
  return (
    <Textarea
      ref={ref}
      className={classes.field}
      label={label}
      description={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={problem ? t(`decision.return.${problem}`, { count }) : undefined}
      required
      withAsterisk={false}
      autosize
      minRows={4}
      maxRows={12}
      dir="auto"
      data-autofocus
    />
  );
}
