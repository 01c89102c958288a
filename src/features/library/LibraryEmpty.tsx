import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LibraryFilters, noFilters } from '#src/domain/library.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';

type LibraryEmptyProps = {
  words: string;
  /** Cases that have the words, before the filters. */
  matchedCount: number;
  onLoosen: (change: { words?: string; filters?: LibraryFilters }) => void;
};

/** Nothing found: which part of the question is too narrow, and one tap to widen it. */
export function LibraryEmpty({ words, matchedCount, onLoosen }: LibraryEmptyProps) {
  const { t } = useTranslation('library');
  const isFiltersFault = matchedCount > 0;
  const text = isFiltersFault
    ? t(words === '' ? 'empty.found.filters' : 'empty.found.both', { words })
    : t('empty.found.words', { words });

  return (
    <EmptyPanel
      title={t('empty.found.title')}
      text={text}
      action={
        <Group gap="sm">
          {isFiltersFault && words !== '' && (
            <Button onClick={() => onLoosen({ filters: noFilters })}>{t('empty.found.keepWords')}</Button>
          )}
          <Button
            variant={isFiltersFault && words !== '' ? 'default' : 'filled'}
            onClick={() => onLoosen({ words: '', filters: noFilters })}
          >
            {t('empty.found.reset')}
          </Button>
        </Group>
      }
    />
  );
}
