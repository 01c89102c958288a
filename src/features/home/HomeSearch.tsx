import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createSearchParams, useNavigate } from 'react-router-dom';
import { paths } from '#src/paths.ts';
import classes from './HomeSearch.module.css';

/** The question most people come with, answered by the library. */
export function HomeSearch() {
  const { t } = useTranslation('home');
  const navigate = useNavigate();
  const [words, setWords] = useState('');

  return (
    <form
      aria-label={t('search.label')}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const asked = words.trim();
        const search = asked === '' ? '' : `?${createSearchParams({ q: asked })}`;
        void navigate(`${paths.caseStudies.to()}${search}`);
      }}
    >
      <TextInput
        className={classes.field}
        type="search"
        size="lg"
        enterKeyHint="search"
        autoComplete="off"
        dir="auto"
        label={t('search.label')}
        placeholder={t('search.placeholder')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        leftSection={<IconSearch size={22} stroke={1.75} aria-hidden="true" />}
      />
      <Button type="submit" size="lg">
        {t('search.action')}
      </Button>
    </form>
  );
}
