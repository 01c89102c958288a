import { Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldName } from './fieldNames.ts';
import { useFieldText, useLengthError } from './useFieldText.ts';

type TextFieldProps = {
  name: FieldName;
  value: string;
  onChange: (value: string) => void;
  most: number;
  isOptional?: boolean;
  /** More than one line. */
  isLong?: boolean;
  type?: 'text' | 'email';
  /** What is wrong with the words, said once the field is left. */
  problem?: string | undefined;
  /** Stands with the description. */
  counter?: ReactNode;
};

/** A field of plain words. Nothing is cut off: what is too long stays on the device until it fits. */
export function TextField(props: TextFieldProps) {
  const { name, value, onChange, most, isOptional, isLong, type = 'text', problem, counter } = props;
  const { label, description } = useFieldText(name, { isOptional });
  const tooLong = useLengthError(value.length, most);
  const [isLeft, setIsLeft] = useState(value !== '');
  const common = {
    label,
    description: (
      <>
        {description}
        {counter}
      </>
    ),
    value,
    error: tooLong ?? (isLeft ? problem : undefined),
    dir: 'auto',
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.currentTarget.value),
    onFocus: () => setIsLeft(false),
    onBlur: () => setIsLeft(true),
  };
  return (
    <FieldFrame name={name}>
      {isLong ? (
        <Textarea {...common} autosize minRows={3} maxRows={14} />
      ) : (
        <TextInput {...common} type={type} autoComplete="off" />
      )}
    </FieldFrame>
  );
}
