import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

type NumberFieldProps = Omit<NumberInputProps, 'value' | 'onChange' | 'error'> & {
  value: number | null;
  onChange: (value: number | null) => void;
  /** Said once the field is left: half a number is not yet a wrong one. */
  problem?: string | undefined;
};

/** A number that may be empty. What is being typed ("-", "1.") is the field's own until it is a number. */
export function NumberField({ value, onChange, problem, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState<number | string>(value ?? '');
  const [isLeft, setIsLeft] = useState(value !== null);
  if (numberOf(typed) !== value) setTyped(value ?? '');

  return (
    <NumberInput
      {...rest}
      value={typed}
      hideControls
      allowedDecimalSeparators={[',', '.']}
      error={isLeft ? problem : undefined}
      onFocus={() => setIsLeft(false)}
      onBlur={() => setIsLeft(true)}
      onChange={(next) => {
        setTyped(next);
        const number = numberOf(next);
        if (number !== value) onChange(number);
      }}
    />
  );
}

function numberOf(typed: number | string): number | null {
  if (typeof typed === 'string' && typed.trim() === '') return null;
  const number = Number(typed);
  return Number.isFinite(number) ? number : null;
}
