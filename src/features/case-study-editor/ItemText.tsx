import { Textarea, TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { useLengthError } from './useFieldText.ts';

type ItemTextProps = {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  most: number;
  isLong?: boolean;
  /** It belongs to what the secretariat asks for and is not there yet: where a link to the field leads. */
  isIncomplete?: boolean;
  problem?: string | undefined;
  className?: string | undefined;
};

/** One field of a repeated thing. */
export function ItemText(props: ItemTextProps) {
  const { label, placeholder, value, onChange, most, isLong, isIncomplete, problem, className } = props;
  const tooLong = useLengthError(value.length, most);
  const common = {
    label,
    description: placeholder,
    value,
    className,
    dir: 'auto',
    error: tooLong ?? problem,
    'data-incomplete': isIncomplete || undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.currentTarget.value),
  };
  return isLong ? (
    <Textarea {...common} autosize minRows={2} />
  ) : (
    <TextInput {...common} autoComplete="off" />
  );
}
