import { Textarea } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectionProblem } from '#src/domain/correction.ts';
import { useCorrectionText } from './useCorrectionText.ts';

type PlainTextFieldProps = {
  ref: RefObject<HTMLElement | null>;
  label: string;
  before: string;
  onChange: (value: string) => void;
  problem: CorrectionProblem | null;
  wasTried: boolean;
};

/** A field of words only: corrected where it stands. */
export function PlainTextField({ ref, label, before, onChange, problem, wasTried }: PlainTextFieldProps) {
  const { t } = useTranslation('caseLife');
  const [text, setText] = useState(before);
  const inWords = useCorrectionText();
  // Nothing typed yet is no mistake until it is sent.
  const shown = text === before ? (wasTried ? 'same' : null) : problem;
  return (
    <Textarea
      ref={(node) => {
        ref.current = node;
      }}
      label={t('correct.plain', { field: label })}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(event.currentTarget.value);
      }}
      error={shown ? inWords(shown) : undefined}
      autosize
      minRows={2}
      maxRows={10}
      dir="auto"
    />
  );
}
