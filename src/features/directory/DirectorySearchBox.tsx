import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { directoryWordsMax } from '#src/domain/directoryState.ts';

type DirectorySearchBoxProps = {
  words: string;
  onType: (words: string) => void;
};

/** Answers at every key; Enter only puts the keyboard of a phone away. */
export function DirectorySearchBox({ words, onType }: DirectorySearchBoxProps) {
  const { t } = useTranslation('organisations');
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      aria-label={t('search.label')}
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
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        maxLength={directoryWordsMax}
        value={words}
        onChange={(event) => onType(event.currentTarget.value)}
        leftSection={<IconSearch size={22} stroke={1.75} aria-hidden="true" />}
        rightSection={
          words !== '' && (
            <CloseButton
              size="lg"
              aria-label={t('search.clear')}
              onClick={() => {
                onType('');
                field.current?.focus();
              }}
            />
          )
        }
      />
    </form>
  );
}
