import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { createReadingList } from '#src/data/reading-lists/commands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type ReadingList, readingListLimits } from '#src/domain/readingList.ts';
import { Failure } from './Failure.tsx';
import classes from './ReadingLists.module.css';

type NewReadingListProps = {
  known: readonly ReadingList[];
  /** Where the list begins with one; empty without it. */
  caseStudyId?: string;
  onCreated: (list: { id: string; name: string }) => void;
};

/** A list begins with its name. */
export function NewReadingList({ known, caseStudyId, onCreated }: NewReadingListProps) {
  const { t } = useTranslation('readingLists');
  const { identity } = useMember();
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const creating = useMutation({
    mutationFn: (list: { name: string }) =>
      createReadingList(database(), identity, {
        list: { ...list, note: '', items: caseStudyId === undefined ? [] : [caseStudyId], shared: false },
        known: known.map(({ id }) => id),
      }),
    onSuccess: (id, list) => {
      setName('');
      onCreated({ id, ...list });
    },
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    const written = name.trim();
    setIsMissing(written === '');
    if (written === '') field.current?.focus();
    else if (!creating.isPending) creating.mutate({ name: written });
  };

  return (
    <form noValidate onSubmit={handleSubmit} className={classes.new}>
      <TextInput
        ref={field}
        label={t('new.name')}
        placeholder={t('new.placeholder')}
        maxLength={readingListLimits.name}
        value={name}
        error={isMissing && t('new.nameMissing')}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setIsMissing(false);
        }}
        dir="auto"
        className={classes.newName}
      />
      <Button type="submit" variant="default" loading={creating.isPending}>
        {caseStudyId === undefined ? t('new.create') : t('new.createAndAdd')}
      </Button>
      <Failure error={creating.error} />
    </form>
  );
}
