import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { describeReadingList } from '#src/data/reading-lists/commands.ts';
import { type ReadingList, readingListLimits } from '#src/domain/readingList.ts';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import { Failure } from './Failure.tsx';
import classes from './ReadingLists.module.css';

/** Name and note of a list, in a dialog. */
export function DescribeReadingList({ list }: { list: ReadingList }) {
  const { t } = useTranslation('readingLists');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setIsOpen(true)}>
        {t('list.rename')}
      </Button>
      {isOpen && (
        <DialogFrame title={t('describe.title')} onClose={() => setIsOpen(false)}>
          <DescribeForm list={list} onClose={() => setIsOpen(false)} />
        </DialogFrame>
      )}
    </>
  );
}

function DescribeForm({ list, onClose }: { list: ReadingList; onClose: () => void }) {
  const { t } = useTranslation('readingLists');
  const [name, setName] = useState(list.name);
  const [note, setNote] = useState(list.note);
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const saving = useMutation({
    mutationFn: (fields: { name: string; note: string }) =>
      describeReadingList(database(), { listId: list.id, fields }),
    onSuccess: onClose,
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(name.trim() === '');
    if (name.trim() === '') field.current?.focus();
    else if (!saving.isPending) saving.mutate({ name: name.trim(), note: note.trim() });
  };
  return (
    <form noValidate onSubmit={handleSubmit} className={classes.dialogForm}>
      <TextInput
        ref={field}
        label={t('new.name')}
        maxLength={readingListLimits.name}
        value={name}
        error={isMissing && t('new.nameMissing')}
        onChange={(event) => setName(event.currentTarget.value)}
        dir="auto"
        data-autofocus
      />
      <Textarea
        label={t('describe.note')}
        description={t('describe.noteHint')}
        maxLength={readingListLimits.note}
        autosize
        minRows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        dir="auto"
      />
      <Failure error={saving.error} />
      <div className={classes.dialogActs}>
        <Button variant="default" onClick={onClose}>
          {t('describe.cancel')}
        </Button>
        <Button type="submit" loading={saving.isPending}>
          {t('describe.save')}
        </Button>
      </div>
    </form>
  );
}
