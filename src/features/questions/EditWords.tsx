import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { questionLimits } from '#src/domain/question.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { useFocusBack } from '#src/ui/useFocusBack.ts';
import { Failure } from './Failure.tsx';
import classes from './Questions.module.css';

type Words = { title: string; text: string };

type EditWordsProps = {
  /** Of an answer there is no title. */
  words: { title?: string; text: string };
  mostText: number;
  /** How often they were changed. */
  edits: number;
  send: (words: Words) => Promise<unknown>;
};

/** Changes one's own words in their place; the earlier ones stay readable. */
export function EditWords({ words, mostText, edits, send }: EditWordsProps) {
  const { t } = useTranslation(['questions', 'common']);
  const [draft, setDraft] = useState<Words>();
  const opener = useFocusBack(draft !== undefined);
  const sending = useCommand(async (changed: Words) => {
    await send({ title: changed.title.trim(), text: changed.text.trim() });
    setDraft(undefined);
  });
  const isFull = edits >= questionLimits.edits;
  if (draft === undefined) {
    return (
      <Button
        ref={opener}
        size="compact-sm"
        variant="subtle"
        disabled={isFull}
        title={isFull ? t('edit.full') : undefined}
        onClick={() => setDraft({ title: words.title ?? '', text: words.text })}
      >
        {t('edit.open')}
      </Button>
    );
  }
  const isEmpty = draft.text.trim() === '' || (words.title !== undefined && draft.title.trim() === '');
  return (
    <form
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (!isEmpty) void sending.start(draft);
      }}
    >
      {words.title !== undefined && (
        <TextInput
          label={t('ask.title')}
          value={draft.title}
          onChange={({ currentTarget }) => setDraft({ ...draft, title: currentTarget.value })}
          maxLength={questionLimits.title}
          dir="auto"
        />
      )}
      <Textarea
        label={t('edit.text')}
        description={t('edit.hint', { count: questionLimits.edits - edits })}
        value={draft.text}
        onChange={({ currentTarget }) => setDraft({ ...draft, text: currentTarget.value })}
        maxLength={mostText}
        autosize
        minRows={4}
        dir="auto"
        autoFocus
      />
      <div className={classes.tools}>
        <Button type="submit" loading={sending.isBusy} disabled={isEmpty}>
          {t('common:save')}
        </Button>
        <Button variant="default" onClick={() => setDraft(undefined)}>
          {t('common:cancel')}
        </Button>
      </div>
      <Failure error={sending.error} />
    </form>
  );
}
