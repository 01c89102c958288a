import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useRef } from 'react';
import classes from './SearchBox.module.css';

type SearchBoxProps = {
  label: string;
  placeholder: string;
  clearLabel: string;
  maxLength?: number;
  words: string;
  onType: (words: string) => void;
};

/** Answers at every key; Enter only puts the keyboard of a phone away. */
export const SearchBox = memo(function SearchBox(props: SearchBoxProps) {
  const { label, placeholder, clearLabel, maxLength, words, onType } = props;
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        field.current?.blur();
      }}
    >
      <TextInput
        ref={field}
        type="search"
        size="lg"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        value={words}
        onChange={(event) => onType(event.currentTarget.value)}
        leftSection={<IconSearch size={22} stroke={1.75} aria-hidden="true" />}
        rightSection={
          words !== '' && (
            <CloseButton
              size="lg"
              aria-label={clearLabel}
              onClick={() => {
                onType('');
                field.current?.focus();
              }}
            />
          )
        }
        classNames={{ input: classes.input }}
      />
    </form>
  );
});
